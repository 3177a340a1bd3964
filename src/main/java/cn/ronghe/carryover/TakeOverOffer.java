package cn.ronghe.carryover;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.ronghe.application.DossierHead;
import cn.ronghe.application.StoredSection;
import cn.ronghe.form.FormChange;
import cn.ronghe.form.FormSchema;
import cn.ronghe.shared.Refusal;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an application could take over from another one of its unit.
 *
 * @param yearThere of the source's batch; {@code yearHere} of the application's own
 * @param edition   of the application's form, by which the lines are named
 * @param code      stands for the source's content
 * @param left      what cannot be taken over
 */
public record TakeOverOffer(DossierHead source, int yearThere, int yearHere, String edition, String code,
                            List<Section> sections, List<Left> left) {

    /**
     * @param revision how often it was saved, as with {@link StoredSection#version()}
     * @param savedBy  who did last; null where nobody did
     * @param here     what is filled in now
     * @param there    what the source says, in this form's fields
     * @param lines    where the two differ
     * @param alike    how many fields say the same
     */
    public record Section(int number, String title, FormSchema schema, int revision, String savedBy, ObjectNode here,
                          ObjectNode there, List<Line> lines, int alike) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }

        /** How many of its lines are ticked beforehand. */
        public long suggested() {
            return lines.stream().filter(Line::ticked).count();
        }

        String mark() {
            return number + ":" + revision;
        }
    }

    /**
     * A field or a growing table.
     *
     * @param id     unmistakable in the application
     * @param change    from what is filled in now to what the source says
     * @param rowsHere  of a table, 0 of a field; {@code rowsThere} likewise
     * @param filled    something is filled in here already
     * @param ticked    suggested: empty here, and certain
     */
    public record Line(String id, String path, FormChange change, int rowsHere, int rowsThere, boolean filled,
                       boolean ticked) {
    }

    public record Left(String label, Refusal reason) {
    }

    public boolean isEmpty() {
        return sections.stream().allMatch(Section::isEmpty);
    }

    public boolean yearsDiffer() {
        return yearThere != yearHere;
    }

    public int count() {
        return sections.stream().mapToInt(section -> section.lines().size()).sum();
    }

    /** What was looked at: sent back with the choice, so that nothing else is taken or replaced. */
    public String seen() {
        return Stream.concat(Stream.of(edition, code), sections.stream().map(Section::mark)).collect(Collectors.joining(" "));
    }

    /** The ids of what is suggested. */
    Set<String> suggested() {
        return sections.stream().flatMap(section -> section.lines().stream()).filter(Line::ticked).map(Line::id)
                .collect(Collectors.toSet());
    }
}
