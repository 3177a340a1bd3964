package cn.ronghe.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units as administrators look for them, latest first. */
@Component
@Transactional(readOnly = true)
public class OrganizationBoard {

    /**
     * @param text   part of a name or credit code; empty for all
     * @param kind   code, or empty for all
     * @param district code, or empty for all
     * @param active null for all
     * @param before id before which the page begins; null for the first
     */
    public record Query(String text, String kind, String district, Boolean active, Long before) {

        public Query {
            text = SearchText.typed(text);
            kind = SearchText.typed(kind);
            district = SearchText.typed(district);
        }
    }

    /** @param nextBefore asks for the page after this one; null on the last page */
    public record Page(List<Organization> units, Long nextBefore) {
    }

    private final OrganizationRepository organizations;
    private final JdbcClient jdbc;

    OrganizationBoard(OrganizationRepository organizations, JdbcClient jdbc) {
        this.organizations = organizations;
        this.jdbc = jdbc;
    }

    public Page page(Query query, int size) {
        List<Organization> found = organizations.findByIdIn(ids(query, size + 1)).stream()
                .sorted(Comparator.comparingLong(Organization::id).reversed()).toList();
        boolean last = found.size() <= size;
        List<Organization> shown = last ? found : found.subList(0, size);
        return new Page(shown, last ? null : shown.get(size - 1).id());
    }

    public Optional<Organization> find(long id) {
        return organizations.findById(id);
    }

    public Optional<Organization> byCreditCode(String code) {
        return organizations.findByCreditCode(code);
    }

    private List<Long> ids(Query query, int limit) {
        StringBuilder sql = new StringBuilder("select id from organization where id < ?");
        List<Object> values = new ArrayList<>(List.of(query.before() == null ? Long.MAX_VALUE : query.before()));
        if (!query.text().isBlank()) {
            sql.append(" and (lower(name) like ? or lower(credit_code) like ?)");
            String part = SearchText.part(query.text());
            values.addAll(List.of(part, part));
        }
        if (!query.kind().isEmpty()) {
            sql.append(" and kind = ?");
            values.add(query.kind());
        }
        if (!query.district().isEmpty()) {
            sql.append(" and district_code = ?");
            values.add(query.district());
        }
        if (query.active() != null) {
            sql.append(" and active = ?");
            values.add(query.active());
        }
        sql.append(" order by id desc limit ?");
        values.add(limit);
        return jdbc.sql(sql.toString()).params(values).query(Long.class).list();
    }
}
