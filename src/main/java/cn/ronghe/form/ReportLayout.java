package cn.ronghe.form;

import java.util.List;
import java.util.Map;

import org.springframework.lang.Nullable;

/**
 * What a yearly report has besides its fields, from {@code config/yearly-reports/}.
 *
 * @param annexes  as the notice numbers it, by platform type: 附件 2.1 for the city's communities, 附件 1 for the nation's
 * @param title    the lines of its title
 * @param limit    stands in brackets below the title (不超过 5000 字), or null
 * @param sections in order
 * @param seal     lines below the last section: who seals, the date; empty where nobody does
 */
public record ReportLayout(Map<String, String> annexes, List<String> title, @Nullable String limit,
                           List<Section> sections, List<String> seal) {

    /**
     * @param form  its .form file without ending
     * @param title its name on pages; the annex's heading stands in the form
     */
    public record Section(String form, String title) {
    }
}
