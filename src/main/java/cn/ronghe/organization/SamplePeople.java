package cn.ronghe.organization;

import java.util.List;
import java.util.Set;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The made people of the sample city, from {@code config/sample/people.yaml}. */
@Component
@Profile("sample")
public class SamplePeople implements FirstPeople {

    record Sample(String password, List<String> departmentKinds, List<String> surnames, List<String> givenNames,
                  List<Colleague> severalPosts, List<Unit> organizations, List<Administrator> administrators, List<Login> loginPage) {
    }

    /** Somebody who works in several departments. */
    record Colleague(String username, String name, List<Post> posts) {
    }

    record Unit(String name, String creditCode, String kind, String district, List<Member> people) {
    }

    record Member(String username, String name) {
    }

    record Administrator(String username, String name, Set<Role> roles) {
    }

    /** A login that the login page offers with one click. */
    public record Login(String username, String does) {
    }

    private final PersonRepository persons;
    private final OrganizationRepository organizations;
    private final Departments departments;
    private final PasswordEncoder passwords;
    private final Sample sample;
    private int named;

    SamplePeople(PersonRepository persons, OrganizationRepository organizations, Departments departments,
                 PasswordEncoder passwords, ConfigFiles config) {
        this.persons = persons;
        this.organizations = organizations;
        this.departments = departments;
        this.passwords = passwords;
        this.sample = config.yaml("sample/people.yaml", Sample.class);
    }

    public String password() {
        return sample.password();
    }

    public List<Login> logins() {
        return sample.loginPage();
    }

    @Override
    @Transactional
    public void bringIn() {
        if (persons.count() > 0) {
            return;
        }
        String hash = passwords.encode(sample.password());
        for (String kind : sample.departmentKinds()) {
            Department city = departments.inCity(kind);
            staff(city, hash);
            add(city.code() + "-panel", hash, nextName(), List.of(new Post(Role.PANEL_MEMBER, city.code())));
            departments.inAllDistricts(kind).forEach(department -> staff(department, hash));
        }
        sample.severalPosts().forEach(colleague ->
                add(colleague.username(), hash, colleague.name(), colleague.posts()));
        for (Unit unit : sample.organizations()) {
            var saved = organizations.save(
                    new Organization(unit.name(), unit.creditCode(), unit.kind(), unit.district()));
            for (Member member : unit.people()) {
                persons.save(new Person(member.username(), hash, member.name(), List.of(Post.without(Role.APPLICANT)))
                        .inOrganization(saved.id()).reachableAt(mail(member.username()), null));
            }
        }
        for (Administrator administrator : sample.administrators()) {
            add(administrator.username(), hash, administrator.name(),
                    administrator.roles().stream().map(Post::without).toList());
        }
    }

    private void staff(Department department, String hash) {
        for (Role role : List.of(Role.HANDLER, Role.LEADER)) {
            add(department.group(role), hash, nextName(), List.of(new Post(role, department.code())));
        }
    }

    private void add(String username, String hash, String name, List<Post> posts) {
        persons.save(new Person(username, hash, name, posts).reachableAt(mail(username), null));
    }

    private static String mail(String username) {
        return username + "@sample.invalid";
    }

    private String nextName() {
        int surnames = sample.surnames().size();
        int given = sample.givenNames().size();
        String name = sample.surnames().get(named % surnames) + sample.givenNames().get((named * 7 + named / surnames) % given);
        named++;
        return name;
    }
}
