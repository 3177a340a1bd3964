package cn.ronghe.modeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.ronghe.modeling.Proposal.Origin;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.workflow.engine.ModelBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The open proposals. */
@Repository
public class Proposals {

    /** A proposal in a list, without its content. */
    public record Line(long id, Origin origin, String sourceName, String proposedByName, Instant proposedAt) {
    }

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(ModelBundle bundle, Origin origin, String sourceName, SignedIn person, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into model_proposal (process_key, origin, source_name, bpmn, proposed_by, proposed_by_name, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(bundle.key(), origin.name(), sourceName, bundle.bpmn(), person.username(), person.name(),
                        now.atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = key.getKeyAs(Long.class);
        bundle.forms().forEach((form, content) -> jdbc.sql(
                "insert into model_proposal_form (proposal_id, form_id, content) values (?, ?, ?)")
                .params(id, form, content).update());
        return id;
    }

    /** Latest first. */
    List<Line> of(String processKey) {
        return jdbc.sql("""
                select id, origin, source_name, proposed_by_name, proposed_at from model_proposal
                where process_key = ? order by id desc""").param(processKey).query(Proposals::line).list();
    }

    Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select process_key, count(*) as open_count from model_proposal group by process_key").query(row -> {
            counts.put(row.getString("process_key"), row.getLong("open_count"));
        });
        return counts;
    }

    Optional<Proposal> find(String processKey, long id) {
        return jdbc.sql("select * from model_proposal where process_key = ? and id = ?").params(processKey, id)
                .query((row, number) -> {
                    Line line = line(row, number);
                    return new Proposal(id, line.origin(), line.sourceName(),
                            new ModelBundle(processKey, row.getString("bpmn"), forms(id)), line.proposedByName(),
                            line.proposedAt());
                }).optional();
    }

    /** @return whether it was still there */
    boolean remove(String processKey, long id) {
        jdbc.sql("delete from model_proposal_form where proposal_id = ?").param(id).update();
        return jdbc.sql("delete from model_proposal where process_key = ? and id = ?").params(processKey, id).update() > 0;
    }

    private SortedMap<String, String> forms(long id) {
        SortedMap<String, String> forms = new TreeMap<>();
        jdbc.sql("select form_id, content from model_proposal_form where proposal_id = ?").param(id)
                .query(row -> {
                    forms.put(row.getString("form_id"), row.getString("content"));
                });
        return forms;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getLong("id"), Origin.valueOf(row.getString("origin")), row.getString("source_name"),
                row.getString("proposed_by_name"), row.getTimestamp("proposed_at").toInstant());
    }
}
