package cn.ronghe.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.ronghe.administration.Verdict.Problem;
import cn.ronghe.administration.Verdict.State;
import cn.ronghe.document.SheetLines;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.Department;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonInput;
import cn.ronghe.organization.PersonRegister;
import cn.ronghe.organization.PostInput;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * A sheet of people, known by their login names; each row is one post, and who has several stands in several rows.
 * Posts are added and never taken away, and administrators are not made by a sheet.
 */
@Component
public class PersonSheets implements SheetKind {

    private static final List<String> KEYS = List.of(PersonInput.USERNAME, PersonInput.NAME, PersonInput.EMAIL,
            PersonInput.MOBILE, PostInput.ROLE, PostInput.DEPARTMENT, PostInput.UNIT);
    private static final int USERNAME = 0;
    private static final int ROLE = 4;
    private static final int DEPARTMENT = 5;

    private final PersonRegister register;
    private final People people;
    private final Departments departments;
    private final ChangeTrail trail;
    private final Texts texts;

    PersonSheets(PersonRegister register, People people, Departments departments, ChangeTrail trail, Texts texts) {
        this.register = register;
        this.people = people;
        this.departments = departments;
        this.trail = trail;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return KEYS.stream().map(key -> texts.get("administration.import.people." + key)).toList();
    }

    @Override
    public List<String> hints() {
        return KEYS.stream().map(key -> texts.get("administration.import.people." + key + ".hint")).toList();
    }

    @Override
    public List<String> example() {
        return List.of("chenjing", SheetLines.EXAMPLE + texts.get("administration.import.people.name.example"),
                "chenjing@example.cn", "13800138000", texts.get("role.HANDLER"), departments.ofCity().get(0).name(), "");
    }

    @Override
    public Map<String, List<String>> choices() {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        choices.put(columns().get(ROLE), roles().map(this::name).toList());
        choices.put(columns().get(DEPARTMENT), all().map(Department::name).toList());
        return choices;
    }

    @Override
    public List<Verdict> judge(List<SheetRow> rows) {
        Map<String, Department> byName = new HashMap<>();
        all().forEach(department -> byName.putIfAbsent(department.name(), department));
        Map<String, List<SheetRow>> earlier = new HashMap<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (SheetRow row : rows) {
            List<SheetRow> same = earlier.computeIfAbsent(input(row).username(), username -> new ArrayList<>());
            verdicts.add(judge(row, same, byName));
            same.add(row);
        }
        return verdicts;
    }

    private Verdict judge(SheetRow row, List<SheetRow> earlier, Map<String, Department> byName) {
        PersonInput input = input(row);
        PostInput post = post(row, byName);
        List<PostInput> others = earlier.stream().map(other -> post(other, byName)).toList();
        Optional<Person> known = people.byUsername(input.username());
        List<Problem> problems = new ArrayList<>();
        register.problems(known.orElse(null), input, post, others).forEach((field, refusal) ->
                problems.add(new Problem(Math.max(0, KEYS.indexOf(field)), texts.get(refusal))));
        if (post.role() != null && post.role().isAdministrative()) {
            problems.removeIf(problem -> problem.column() == ROLE);
            problems.add(new Problem(ROLE, texts.get("administration.import.people.administrative")));
        }
        earlier.stream().findFirst().filter(first -> !input(first).equals(input)).ifPresent(first ->
                problems.add(new Problem(USERNAME, texts.get("administration.import.people.differs",
                        String.valueOf(first.number())))));
        others.stream().filter(post::equals).findFirst().ifPresent(twice -> problems.add(new Problem(ROLE,
                texts.get("administration.import.twice",
                        String.valueOf(earlier.get(others.indexOf(twice)).number())))));
        if (!problems.isEmpty()) {
            return Verdict.bad(row, problems);
        }
        if (known.isEmpty()) {
            return new Verdict(row, State.NEW, List.of(), "");
        }
        ChangeResult change = register.compare(known.get(), input, post);
        return new Verdict(row, change.changed() ? State.CHANGED : State.UNCHANGED, List.of(),
                trail.words(change.differences()));
    }

    @Override
    public void take(Verdict verdict, String reason) {
        Map<String, Department> byName = new HashMap<>();
        all().forEach(department -> byName.putIfAbsent(department.name(), department));
        PersonInput input = input(verdict.row());
        PostInput post = post(verdict.row(), byName);
        Optional<Person> known = people.byUsername(input.username());
        if (known.isEmpty()) {
            record(verdict, register.add(input, post, null), "audit.person.added");
        } else {
            record(verdict, register.change(known.get().id(), null, input), "audit.person.changed");
            record(verdict, register.addPost(known.get().id(), null, post), "audit.person.post-added");
        }
    }

    private void record(Verdict verdict, ChangeResult result, String entry) {
        if (result.refused()) {
            throw new IllegalStateException("row " + verdict.row().number() + " was judged good: " + result.problems());
        }
        if (result.changed()) {
            trail.record(ChangeTrail.ofPerson(input(verdict.row()).username()), entry, result.differences(), "");
        }
    }

    @Override
    public boolean needsReason(List<Verdict> verdicts) {
        return false;
    }

    private static PersonInput input(SheetRow row) {
        return new PersonInput(row.cells().get(USERNAME), row.cells().get(1), row.cells().get(2), row.cells().get(3));
    }

    /** Role and department by name or by code. */
    private PostInput post(SheetRow row, Map<String, Department> byName) {
        String role = row.cells().get(ROLE);
        String department = row.cells().get(DEPARTMENT);
        return new PostInput(Arrays.stream(Role.values()).filter(one -> role.equals(name(one)) || role.equals(one.name()))
                .findFirst().orElse(null), Optional.ofNullable(byName.get(department)).map(Department::code)
                .orElse(department), row.cells().get(6));
    }

    private Stream<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.isAdministrative());
    }

    private Stream<Department> all() {
        return departments.byDistrict().values().stream().flatMap(List::stream);
    }

    private String name(Role role) {
        return texts.get("role." + role);
    }
}
