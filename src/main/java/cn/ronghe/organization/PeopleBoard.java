package cn.ronghe.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people as administrators look for them. */
@Component
@Transactional(readOnly = true)
public class PeopleBoard {

    /**
     * Some people in order of their login names.
     *
     * @param nextAfter asks for the page after this one; null on the last page
     */
    public record Page(List<Person> people, String nextAfter) {
    }

    private final PersonRepository persons;
    private final JdbcClient jdbc;

    PeopleBoard(PersonRepository persons, JdbcClient jdbc) {
        this.persons = persons;
        this.jdbc = jdbc;
    }

    public Page page(PeopleQuery query, int size) {
        List<Long> ids = ids(query, size + 1);
        List<Person> found = ids.isEmpty() ? List.of() : persons.withPosts(ids).stream()
                .sorted(Comparator.comparingInt(person -> ids.indexOf(person.id()))).toList();
        boolean last = found.size() <= size;
        List<Person> shown = last ? found : found.subList(0, size);
        return new Page(shown, last ? null : shown.get(size - 1).username());
    }

    public Optional<Person> find(long id) {
        return persons.findById(id);
    }

    public List<Staffing> staffing() {
        return persons.staffing();
    }

    public long activeIn(long organizationId) {
        return persons.countActiveInOrganization(organizationId);
    }

    private List<Long> ids(PeopleQuery query, int limit) {
        StringBuilder sql = new StringBuilder("select p.id from person p where p.username > ?");
        List<Object> values = new ArrayList<>(List.of(query.after()));
        if (!query.text().isEmpty()) {
            sql.append(" and (p.username like ? or lower(p.name) like ? or lower(p.email) like ? or p.mobile like ?)");
            String part = SearchText.part(query.text());
            values.addAll(List.of(part, part, part, part));
        }
        if (!query.department().isEmpty() || query.role() != null) {
            sql.append(" and exists (select 1 from person_post held where held.person_id = p.id");
            if (!query.department().isEmpty()) {
                sql.append(" and held.department_code = ?");
                values.add(query.department());
            }
            if (query.role() != null) {
                sql.append(" and held.role = ?");
                values.add(query.role().name());
            }
            sql.append(")");
        }
        if (query.active() != null) {
            sql.append(" and p.active = ?");
            values.add(query.active());
        }
        sql.append(" order by p.username limit ?");
        values.add(limit);
        return jdbc.sql(sql.toString()).params(values).query(Long.class).list();
    }
}
