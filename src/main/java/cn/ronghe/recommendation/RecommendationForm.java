package cn.ronghe.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import cn.ronghe.form.Forms;
import org.springframework.lang.Nullable;

/**
 * What a platform type's recommendation form has besides its fields, from {@code config/recommendation-forms/}.
 *
 * @param annex      as the notice numbers it, e.g. 附件 3.3
 * @param title      the lines of its title
 * @param sections   its sections, in order; forms that are the same elsewhere are shared
 * @param prefill    field keys that start with the unit's data: {@code name} or {@code creditCode}
 * @param members    the table of units that confirm their participation (参与确认), or null where it has none
 * @param cover      the lines of the title page
 * @param notesTitle heading of the notes (填写说明), or null
 * @param notes      the notes with their numbers; or null where the annex has none
 * @param signatures what is signed below a section, by the section's form
 * @param closing    heading and blocks after the last section (审核意见)
 * @param takeFrom   by the name of another form, what an application takes over from that form's applications; or null
 */
public record RecommendationForm(String annex, List<String> title, List<Section> sections,
                                 Map<String, UnitData> prefill, @Nullable MemberTable members,
                                 List<CoverLine> cover, @Nullable String notesTitle,
                                 @Nullable List<String> notes,
                                 Map<String, List<String>> signatures, Closing closing,
                                 @Nullable Map<String, TakeFrom> takeFrom) {

    /**
     * @param form  its .form file without ending
     * @param title its name on pages; the annex's heading stands in the form
     */
    public record Section(String form, String title) {
    }

    /** What stands around its sections. */
    public List<Object> paper() {
        return Arrays.asList(annex, title, cover, notesTitle, notes, signatures, closing);
    }

    /** The notes with the years of a batch; empty where the annex has none. */
    public List<String> notes(int year) {
        return notes == null ? List.of() : notes.stream().map(note -> Forms.withYears(note, year)).toList();
    }

    public Section section(int number) {
        return sections.get(number - 1);
    }

    /** What of a unit goes into a field. */
    public enum UnitData { NAME, CREDIT_CODE }

    /**
     * Keys of a growing table of units and of its columns.
     *
     * @param code  its credit code or the like; or null where the annex asks for none
     * @param kind  what kind of member it is; or null
     * @param title what such a unit is called: 成员单位, 共建单位
     */
    public record MemberTable(String list, String name, @Nullable String code, @Nullable String kind, String title,
                              Confirmations confirmations) {
    }

    /** Whether a submission waits for every member's confirmation, or only names those that are missing. */
    public enum Confirmations { ADVISED, REQUIRED }

    /**
     * @param field   key of the field whose value stands there, or null
     * @param options offered on paper, the one that is the type's name is ticked; or null
     * @param unit    what is known of the unit; or null
     * @param blank   filled in by hand, e.g. a date; or null
     */
    public record CoverLine(String label, @Nullable String field, @Nullable List<String> options,
                            @Nullable UnitPlace unit, @Nullable String blank) {
    }

    /** Where a unit is. */
    public enum UnitPlace { DISTRICT }

    /**
     * Fields here by the fields there, as {@link cn.ronghe.form.Transfer#names} has them: a figure of a year without its
     * column, a table by its columns.
     *
     * @param fields  mean the same on both forms: a new application starts with them
     * @param offered may mean the same: a person looks at them and decides; or null
     */
    public record TakeFrom(Map<String, String> fields, @Nullable Map<String, String> offered) {
    }

    public record Closing(String title, List<Block> blocks) {
    }

    /** @param space whether there is room for an opinion above the lines */
    public record Block(String title, boolean space, List<String> lines) {
    }
}
