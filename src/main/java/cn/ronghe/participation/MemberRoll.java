package cn.ronghe.participation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import cn.ronghe.application.FurtherStep;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.participation.MemberUnit.Key;
import cn.ronghe.participation.Participation.State;

/**
 * The units of an application's member table, each with its confirmation.
 *
 * @param title    what such a unit is called: 成员单位
 * @param required whether a submission waits for all of them
 * @param lines    in the order of the table
 * @param gone     whose name or code stands in the table no more
 */
public record MemberRoll(String title, boolean required, List<MemberLine> lines, List<MemberLine> gone)
        implements FurtherStep {

    /** @param all of the application, in the order of their invitations */
    static MemberRoll of(String title, boolean required, List<MemberUnit> units, List<Participation> all,
                         Function<Participation, List<AttachmentView>> files) {
        Map<Key, Participation> latest = new LinkedHashMap<>();
        all.stream().filter(one -> one.state() != State.REVOKED).forEach(one -> latest.put(one.identity(), one));
        Map<MemberUnit, Participation> found = new LinkedHashMap<>();
        units.forEach(unit -> found.put(unit, latest.remove(unit.identity())));
        // a code that was added or taken out after the invitation makes no other unit
        found.replaceAll((unit, known) -> known != null ? known : take(unit.identity(), latest));
        List<MemberLine> lines = new ArrayList<>();
        found.forEach((unit, known) -> lines.add(line(unit, known, files)));
        List<MemberLine> gone = latest.values().stream().map(one -> line(
                new MemberUnit(one.unitName(), one.unitCode(), title, 0, false), one, files)).toList();
        return new MemberRoll(title, required, List.copyOf(lines), gone);
    }

    private static Participation take(Key unit, Map<Key, Participation> rest) {
        return rest.keySet().stream().filter(unit::mayBe).findFirst().map(rest::remove).orElse(null);
    }

    private static MemberLine line(MemberUnit unit, Participation known,
                                   Function<Participation, List<AttachmentView>> files) {
        return new MemberLine(unit, known,
                known == null || known.state() != State.CONFIRMED ? List.of() : files.apply(known));
    }

    public boolean isEmpty() {
        return lines.isEmpty() && gone.isEmpty();
    }

    public long total() {
        return lines.stream().filter(line -> !line.unit().own()).count();
    }

    public long count(String state) {
        return lines.stream().filter(line -> line.state().equals(state)).count();
    }

    public long confirmed() {
        return count("CONFIRMED");
    }

    public boolean complete() {
        return open().isEmpty();
    }

    @Override
    public String template() {
        return "participation/parts";
    }

    @Override
    public long hindrances() {
        return required ? open().size() : 0;
    }

    /** Those that have not confirmed. */
    public List<MemberUnit> open() {
        return lines.stream().filter(line -> !line.confirmed()).map(MemberLine::unit).toList();
    }

    Optional<MemberLine> line(String key) {
        return lines.stream().filter(line -> line.unit().key().equals(key)).findFirst();
    }

    Optional<MemberLine> line(Participation participation) {
        return lines.stream().filter(line -> line.participation() != null
                && line.participation().id() == participation.id()).findFirst();
    }
}
