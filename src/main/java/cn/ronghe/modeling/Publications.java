package cn.ronghe.modeling;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions of all processes. */
@Repository
class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Publication publication) {
        jdbc.sql("""
                insert into model_publication (definition_id, process_key, published_by, published_by_name, published_at, reason)
                values (?, ?, ?, ?, ?, ?)""")
                .params(publication.definitionId(), publication.processKey(), publication.publishedBy(),
                        publication.publishedByName(), publication.publishedAt().atOffset(ZoneOffset.UTC),
                        publication.reason())
                .update();
    }

    Map<String, Publication> byDefinition() {
        return jdbc.sql("select * from model_publication").query((row, number) -> new Publication(
                        row.getString("definition_id"), row.getString("process_key"), row.getString("published_by"),
                        row.getString("published_by_name"), row.getTimestamp("published_at").toInstant(),
                        row.getString("reason"))).list().stream()
                .collect(Collectors.toMap(Publication::definitionId, Function.identity()));
    }
}
