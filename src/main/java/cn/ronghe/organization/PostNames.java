package cn.ronghe.organization;

import cn.ronghe.shared.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts in words: 西湖区教育局 经办人. */
@Component
@Transactional(readOnly = true)
public class PostNames {

    private final DepartmentRepository departments;
    private final OrganizationRepository organizations;
    private final Texts texts;

    PostNames(DepartmentRepository departments, OrganizationRepository organizations, Texts texts) {
        this.departments = departments;
        this.organizations = organizations;
        this.texts = texts;
    }

    /** @param organizationId the unit of an applicant, or null */
    public String of(Post post, Long organizationId) {
        String place = post.departmentCode() != null ? departments.findById(post.departmentCode())
                .map(Department::name).orElse(post.departmentCode())
                : post.role() == Role.APPLICANT && organizationId != null
                ? organizations.findById(organizationId).map(Organization::name).orElse("") : "";
        return named(place, post.role());
    }

    /** The posts of each of several people, by their usernames; read at once. */
    public Map<String, List<String>> of(Collection<Person> people) {
        Map<String, String> known = new HashMap<>();
        departments.findByCodeIn(people.stream().flatMap(person -> person.posts().stream()).map(Post::departmentCode)
                .filter(Objects::nonNull).collect(Collectors.toSet())).forEach(one -> known.put(one.code(), one.name()));
        Map<Long, String> units = organizations.findByIdIn(people.stream().map(Person::organizationId)
                .filter(Objects::nonNull).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
        return people.stream().collect(Collectors.toMap(Person::username, person -> person.posts().stream().map(post ->
                named(post.departmentCode() != null ? known.getOrDefault(post.departmentCode(), post.departmentCode())
                        : post.role() == Role.APPLICANT ? units.getOrDefault(person.organizationId(), "") : "",
                        post.role())).toList()));
    }

    String of(PostInput wanted) {
        return wanted.role() == Role.APPLICANT
                ? named(organizations.findByCreditCode(wanted.unit()).map(Organization::name).orElse(""), wanted.role())
                : of(wanted.post(), null);
    }

    String text(String key) {
        return texts.get("organization." + key);
    }

    private String named(String place, Role role) {
        return (place + " " + texts.get("role." + role)).strip();
    }
}
