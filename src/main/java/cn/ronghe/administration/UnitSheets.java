package cn.ronghe.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.administration.Verdict.Problem;
import cn.ronghe.administration.Verdict.State;
import cn.ronghe.document.SheetLines;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.District;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.OrganizationBoard;
import cn.ronghe.organization.OrganizationInput;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.organization.OrganizationRegister;
import cn.ronghe.shared.CreditCode;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** A sheet of units, known by their credit codes. */
@Component
public class UnitSheets implements SheetKind {

    private static final List<String> KEYS = List.of(OrganizationInput.NAME, OrganizationRegister.CREDIT_CODE,
            OrganizationInput.KIND, OrganizationInput.DISTRICT);
    private static final int CODE = 1;

    private final OrganizationRegister register;
    private final OrganizationBoard board;
    private final OrganizationKinds kinds;
    private final Departments departments;
    private final ChangeTrail trail;
    private final Texts texts;

    UnitSheets(OrganizationRegister register, OrganizationBoard board, OrganizationKinds kinds, Departments departments,
               ChangeTrail trail, Texts texts) {
        this.register = register;
        this.board = board;
        this.kinds = kinds;
        this.departments = departments;
        this.trail = trail;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "units";
    }

    @Override
    public List<String> columns() {
        return KEYS.stream().map(key -> texts.get("administration.import.units." + key)).toList();
    }

    @Override
    public List<String> hints() {
        return KEYS.stream().map(key -> texts.get("administration.import.units." + key + ".hint")).toList();
    }

    @Override
    public List<String> example() {
        return List.of(SheetLines.EXAMPLE + texts.get("administration.import.units.name.example"), "91330106MA27Y1WK1N",
                kinds.all().get(0).name(), departments.districts().get(0).name());
    }

    @Override
    public Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        choices.put(columns().get(2), kinds.all().stream().map(OrganizationKinds.Kind::name).toList());
        choices.put(columns().get(3), departments.districts().stream().map(District::name).toList());
        return choices;
    }

    @Override
    public List<Verdict> judge(List<SheetRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (SheetRow row : rows) {
            String code = code(row);
            Integer before = code.isEmpty() ? null : seen.putIfAbsent(code, row.number());
            verdicts.add(before == null ? judge(row) : Verdict.bad(row, List.of(new Problem(CODE,
                    texts.get("administration.import.twice", String.valueOf(before))))));
        }
        return verdicts;
    }

    private Verdict judge(SheetRow row) {
        OrganizationInput input = input(row);
        Optional<Organization> known = board.byCreditCode(code(row));
        List<Problem> problems = new ArrayList<>();
        register.problems(input).forEach((field, refusal) ->
                problems.add(new Problem(KEYS.indexOf(field), texts.get(refusal))));
        if (known.isEmpty() && CreditCode.parse(code(row)).isEmpty()) {
            problems.add(new Problem(CODE, texts.get("unit.code.wrong")));
        }
        known.filter(unit -> !unit.active()).ifPresent(unit ->
                problems.add(new Problem(CODE, texts.get("administration.import.units.inactive"))));
        if (!problems.isEmpty()) {
            return Verdict.bad(row, problems);
        }
        if (known.isEmpty()) {
            return new Verdict(row, State.NEW, List.of(), "");
        }
        ChangeResult change = register.compare(known.get(), input);
        return new Verdict(row, change.changed() ? State.CHANGED : State.UNCHANGED, List.of(),
                trail.words(change.differences()));
    }

    @Override
    public void take(Verdict verdict, String reason) {
        SheetRow row = verdict.row();
        Optional<Organization> known = board.byCreditCode(code(row));
        ChangeResult result = known.isEmpty() ? register.add(code(row), input(row))
                : register.change(known.get().id(), null, input(row));
        if (result.refused()) {
            throw new IllegalStateException("row " + row.number() + " was judged good: " + result.problems());
        }
        long id = board.byCreditCode(code(row)).orElseThrow().id();
        trail.record(ChangeTrail.ofUnit(id), known.isEmpty() ? "audit.unit.added" : "audit.unit.changed",
                result.differences(), known.isEmpty() ? "" : reason.strip());
    }

    /** What a unit is called or where it lies is not changed without saying why. */
    @Override
    public boolean needsReason(List<Verdict> verdicts) {
        return verdicts.stream().anyMatch(verdict -> verdict.state() == State.CHANGED);
    }

    private OrganizationInput input(SheetRow row) {
        String kind = kinds.all().stream().filter(one -> one.name().equals(row.cells().get(2))).findFirst()
                .map(OrganizationKinds.Kind::code).orElse(row.cells().get(2));
        String district = departments.districts().stream().filter(one -> one.name().equals(row.cells().get(3)))
                .findFirst().map(District::code).orElse(row.cells().get(3));
        return new OrganizationInput(row.cells().get(0), kind, district);
    }

    private static String code(SheetRow row) {
        return row.cells().get(CODE).toUpperCase(Locale.ROOT);
    }
}
