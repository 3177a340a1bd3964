package cn.ronghe.recommendation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.application.Filing;
import cn.ronghe.form.FormTexts;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An edition of the practice centre's form as it might have stood before today's: it has a second section (口号) and a
 * field, a column and an option that today's has no longer, lacks one field and asks for less elsewhere.
 */
public final class EarlierEdition {

    public static final Instant SINCE = Instant.parse("2026-02-01T02:00:00Z");
    public static final String MOTTO = "practice-center-9-motto";

    private final FormEditions editions;
    private final RecommendationForms forms;
    private final JdbcTemplate sql;

    public EarlierEdition(ApplicationContext context) {
        this.editions = context.getBean(FormEditions.class);
        this.forms = context.getBean(RecommendationForms.class);
        this.sql = context.getBean(JdbcTemplate.class);
    }

    /** As if the application had been begun with it. */
    public void give(long applicationId) {
        put(applicationId, content());
    }

    /** As if a program that knew more had kept it. */
    public void giveUnreadable(long applicationId) {
        EditionContent content = content();
        ((ObjectNode) content.texts().forms().get(MOTTO).at("/components/0")).put("type", "hologram");
        put(applicationId, content);
    }

    private void put(long applicationId, EditionContent content) {
        String sha256 = content.canonical().sha256();
        if (!editions.existsById(sha256)) {
            editions.save(new FormEdition(content, SINCE));
        }
        sql.update("update application set form_edition = ? where id = ?", sha256, applicationId);
    }

    public EditionContent content() {
        EditionContent today = forms.standingContent(Filing.TYPE);
        Map<String, JsonNode> texts = new LinkedHashMap<>();
        today.texts().forms().forEach((name, form) -> texts.put(name, form.deepCopy()));
        ArrayNode basics = (ArrayNode) texts.get("practice-center-1-basics").get("components");
        ((ObjectNode) basics.get(1)).put("label", "中心所在地").putObject("validate").put("maxLength", 100);
        basics.add(json("{'type':'textfield','id':'field_website','key':'centerWebsite','label':'中心网址'}"));
        basics.forEach(component -> {
            if (component.path("path").asText().equals("coBuilders")) {
                ((ArrayNode) component.get("components")).add(
                        json("{'type':'textfield','id':'field_contact','key':'contact','label':'联系人'}"));
            }
            ArrayNode inner = component.path("label").asText().equals("实践中心负责人")
                    ? (ArrayNode) component.get("components") : null;
            if (inner != null) {
                inner.remove(2);
            }
        });
        ((ObjectNode) texts.get("practice-center-4-foundation").at("/components/0/properties")).put("maxWords", "300");
        texts.put(MOTTO, json("{'id':'%s','title':'口号','components':[{'type':'textfield','id':'field_motto','key':'motto','label':'口号'}]}"
                .formatted(MOTTO)));
        ObjectNode layout = today.layout().deepCopy();
        ((ArrayNode) layout.get("sections")).insertObject(1).put("form", MOTTO).put("title", "口号");
        return new EditionContent(layout, today.nameField(), new FormTexts(texts,
                Map.of("industryFields", List.of("智能物联", "传统工艺"))));
    }

    /** A complete form of the earlier edition. */
    public void fillIn(long id, Filing filing) {
        filing.save(id, 2, json("{'motto':'学以致用'}"));
        int number = 1;
        for (JsonNode section : PracticeCenterSample.data()) {
            if (number == 1) {
                ObjectNode basics = ((ObjectNode) section).put("centerWebsite", "www.example.cn").put("industryField", "传统工艺");
                basics.remove("headEmail");
                ((ObjectNode) basics.at("/coBuilders/0")).put("contact", "方宁");
            }
            filing.save(id, number == 1 ? 1 : number + 1, section);
            number++;
        }
        filing.upload(id, "sealed-form", "盖章扫描件.pdf");
        filing.upload(id, "evidence", "办学条件佐证.pdf");
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
