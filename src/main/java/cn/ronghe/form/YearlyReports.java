package cn.ronghe.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import cn.ronghe.shared.ConfigFiles;

/** The yearly reports of the notices, by the names of their files in {@code config/yearly-reports/}. */
@Component
public class YearlyReports {

    static final String FOLDER = "yearly-reports/";
    static final String ENDING = ".yaml";

    private final Map<String, ReportLayout> layouts = new TreeMap<>();
    private final Forms forms;

    public YearlyReports(Forms forms, ConfigFiles config) {
        this.forms = forms;
        config.list(FOLDER + "*" + ENDING).forEach(path -> layouts.put(
                path.substring(FOLDER.length(), path.length() - ENDING.length()), config.yaml(path, ReportLayout.class)));
    }

    public List<String> names() {
        return List.copyOf(layouts.keySet());
    }

    /** @throws IllegalArgumentException for an unknown name */
    public ReportLayout layout(String name) {
        if (!layouts.containsKey(name)) {
            throw new IllegalArgumentException("no yearly report " + name);
        }
        return layouts.get(name);
    }

    /** Its sections in order, with the years of a platform's batch. */
    public List<FormSchema> sections(String name, int year) {
        return layout(name).sections().stream().map(section -> forms.get(section.form(), year)).toList();
    }
}
