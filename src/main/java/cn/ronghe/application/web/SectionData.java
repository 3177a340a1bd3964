package cn.ronghe.application.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.LastSave;
import cn.ronghe.application.SectionSave;
import cn.ronghe.application.SectionSave.Closed;
import cn.ronghe.application.SectionSave.Conflict;
import cn.ronghe.application.SectionSave.Outdated;
import cn.ronghe.application.SectionSave.Refused;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.application.SectionStanding;
import cn.ronghe.application.SectionWatch;
import cn.ronghe.application.Sections;
import cn.ronghe.application.StoredSection;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.form.Violation;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One section as JSON. PUT takes {@code {edition, version, content}} and answers 200 with the new version, 409 with what
 * somebody else saved, 412 with a sentence where it was written with another edition of the form, 422 or 413 with a sentence where it cannot be kept, 423 where nothing may be changed any more.
 * Numbers keep the digits they were typed with.
 */
@RestController
@RequestMapping(path = "/applications/{id}/sections/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('APPLICANT')")
class SectionData {

    private static final int LARGEST_BODY = 1_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final Sections sections;
    private final SectionWatch watch;
    private final UserAction action;
    private final Texts texts;
    private final PlainDates dates;
    private final Clock clock;

    SectionData(Sections sections, SectionWatch watch, UserAction action, Texts texts, PlainDates dates, Clock clock) {
        this.sections = sections;
        this.watch = watch;
        this.action = action;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/schema")
    ResponseEntity<String> schema(@PathVariable long id, @PathVariable int number) {
        return answer(HttpStatus.OK, sections.schema(id, number));
    }

    @GetMapping("/content")
    ResponseEntity<String> content(@PathVariable long id, @PathVariable int number) {
        return answer(HttpStatus.OK, stored(sections.read(id, number)));
    }

    /** Asked again and again while somebody writes: who else does. */
    @GetMapping("/last-save")
    ResponseEntity<String> lastSave(@PathVariable long id, @PathVariable int number) {
        LastSave last = watch.last(id, number);
        return answer(HttpStatus.OK, NODES.objectNode().put("version", last.version()).put("savedBy", last.by())
                .put("savedAt", last.at() == null ? null : time(last.at())).put("own", last.own())
                .put("recent", last.recent()));
    }

    @PutMapping(path = "/content", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> save(@PathVariable long id, @PathVariable int number, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return sentence(HttpStatus.PAYLOAD_TOO_LARGE,
                    texts.get("application.section.too-long", String.valueOf(LARGEST_BODY / 1000)));
        }
        Optional<JsonNode> typed = CanonicalJson.parse(new String(body, StandardCharsets.UTF_8))
                .filter(json -> json.path("version").isInt() && json.path("content").isObject());
        if (typed.isEmpty()) {
            return sentence(HttpStatus.UNPROCESSABLE_ENTITY, texts.get("form.data"));
        }
        SectionSave result = action.run(() ->
                sections.save(id, number, typed.get().path("edition").asText(), typed.get().get("version").intValue(),
                        typed.get().get("content")));
        if (result instanceof Saved saved) {
            ObjectNode json = NODES.objectNode().put("version", saved.version())
                    .put("savedAt", time(saved.savedAt()));
            json.set("violations", violations(saved.violations()));
            SectionStanding standing = saved.standing();
            json.putObject("standing").put("mark", standing.mark())
                    .put("text", texts.get("application.section." + standing.state(), String.valueOf(standing.wrong()),
                            String.valueOf(standing.missing())));
            json.putObject("totals").setAll(saved.totals());
            return answer(HttpStatus.OK, json);
        }
        if (result instanceof Conflict conflict) {
            return answer(HttpStatus.CONFLICT, stored(conflict.theirs()));
        }
        if (result instanceof Outdated outdated) {
            return sentence(HttpStatus.PRECONDITION_FAILED, texts.get(outdated.refusal()));
        }
        return result instanceof Closed closed ? sentence(HttpStatus.LOCKED, texts.get(closed.refusal()))
                : sentence(HttpStatus.UNPROCESSABLE_ENTITY, texts.get(((Refused) result).refusal()));
    }

    private ObjectNode stored(StoredSection section) {
        ObjectNode json = NODES.objectNode().put("edition", section.edition()).put("version", section.version()).put("savedBy", section.savedBy())
                .put("savedAt", section.savedAt() == null ? null : time(section.savedAt()));
        json.set("content", section.content());
        json.set("violations", violations(section.violations()));
        return json;
    }

    private ArrayNode violations(List<Violation> found) {
        ArrayNode list = NODES.arrayNode();
        found.forEach(violation -> list.addObject().put("field", violation.fieldPath()).put("label", violation.label())
                .put("message", texts.get(violation.sentence())).put("severity", violation.severity().name()));
        return list;
    }

    /** 14:03:05, on another day 9月18日 14:03 */
    private String time(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return local.toLocalDate().equals(LocalDate.now(clock))
                ? DateTimeFormatter.ofPattern(texts.get("application.pattern.saved")).format(local) : dates.moment(at);
    }

    private static ResponseEntity<String> sentence(HttpStatus status, String message) {
        return answer(status, NODES.objectNode().put("message", message));
    }

    private static ResponseEntity<String> answer(HttpStatus status, JsonNode json) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore()).body(CanonicalJson.of(json).text());
    }
}
