package cn.ronghe.form;

import static cn.ronghe.form.Schemas.component;
import static cn.ronghe.form.Schemas.data;
import static cn.ronghe.form.Schemas.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a small form refuses, and how it says so. */
class FormSchemaTests {

    private static final FormSchema TASK = Schemas.of(
            component("{'type':'radio','id':'o','key':'outcome','label':'初审结论','validate':{'required':true},'values':["
                    + "{'value':'passed','label':'通过'},{'value':'returned','label':'退回补正'}]}"),
            component("{'type':'textarea','id':'p','key':'opinion','label':'意见',"
                    + "'properties':{'requiredUnless':'outcome=passed','maxWords':'10'}}"));
    private static final FormSchema ALL_KINDS = Schemas.of(
            component("{'type':'textfield','id':'t','key':'line','label':'单行',"
                    + "'validate':{'minLength':2,'maxLength':4,'pattern':'^[a-z]'}}"),
            component("{'type':'number','id':'n','key':'share','label':'占比','decimalDigits':2,"
                    + "'validate':{'min':0,'max':100},'properties':{'decimals':'2','unit':'%'}}"),
            component("{'type':'checklist','id':'c','key':'kinds','label':'类别',"
                    + "'values':[{'value':'a','label':'甲'},{'value':'b','label':'乙'}]}"),
            component("{'type':'checkbox','id':'k','key':'consent','label':'同意','validate':{'required':true}}"),
            component("{'type':'datetime','id':'d','key':'date','dateLabel':'日期','subtype':'date'}"),
            component("{'type':'textfield','id':'r','key':'caseName','label':'名称','readonly':true}"),
            component("{'type':'textfield','id':'h','key':'reason','label':'原因','validate':{'required':true},"
                    + "'conditional':{'hide':'=line = \\u0022ab\\u0022'}}"),
            component("{'type':'dynamiclist','id':'l','path':'rows','label':'单位','properties':{'rowLabel':'单位{n}'},"
                    + "'components':[{'type':'textfield','id':'l1','key':'name','label':'名称',"
                    + "'validate':{'required':true}},{'type':'number','id':'l2','key':'people','label':'人数',"
                    + "'decimalDigits':0,'properties':{'integer':'true'}}]}"));

    @Test
    void anOpinionIsCompulsoryUnlessPassed() {
        assertThat(TASK.check(Map.of("outcome", "passed"))).isEmpty();
        assertThat(keys(TASK.check(Map.of("outcome", "returned", "opinion", " \u3000\n"))))
                .containsExactly("form.required");
        assertThat(keys(TASK.check(Map.of()))).containsExactly("form.required.choice", "form.required");
        assertThat(TASK.check(Map.of("outcome", "returned", "opinion", "请补充材料"))).isEmpty();
    }

    @Test
    void anOutcomeThatIsNotOfferedOrAVariableThatIsNoFieldIsRefused() {
        assertThat(keys(TASK.check(Map.of("outcome", "chosen", "opinion", "好")))).containsExactly("form.choice");
        assertThat(TASK.check(Map.of("outcome", "passed", "applicationId", "7")).at("applicationId").orElseThrow()
                .messageKey()).isEqualTo("form.unknown");
        Map<String, Object> dirty = new HashMap<>();
        dirty.put("outcome", new Date(0));
        dirty.put("opinion", List.of("好"));
        dirty.put("a\u0000b", null);
        assertThat(keys(TASK.check(dirty))).containsExactly("form.unknown", "form.choice", "form.text.type");
    }

    @Test
    void tooManyWordsSayHowManyToTakeOut() {
        Violation violation = TASK.check(Map.of("outcome", "passed", "opinion", "一二三四五六七八九十十一")).all().get(0);
        assertThat(violation.messageKey()).isEqualTo("form.text.tooManyWords");
        assertThat(violation.args()).containsExactly("意见", "2", "10");
    }

    @Test
    void everyKindOfFieldRefusesWhatItCannotHold() {
        assertKey("{'line':5}", "form.text.type");
        assertKey("{'line':'a\\u0000'}", "form.text.unclean");
        assertKey("{'line':'a\\ud842'}", "form.text.unclean");
        assertKey("{'line':'ab\\ncd'}", "form.text.oneLine");
        assertKey("{'line':'a'}", "form.text.tooShort");
        assertKey("{'line':'abcde'}", "form.text.tooLong");
        assertKey("{'line':'1234'}", "form.text.pattern");
        assertKey("{'line':'" + "a".repeat(20_001) + "'}", "form.text.tooLong");
        assertKey("{'share':100.01}", "form.number.decimalBetween");
        assertKey("{'share':'12'}", "form.number.decimalBetween");
        assertKey("{'kinds':'a'}", "form.choice");
        assertKey("{'kinds':['a','a']}", "form.choice");
        assertKey("{'kinds':['c']}", "form.choice");
        assertKey("{'kinds':['\\ud842']}", "form.choice");
        assertKey("{'date':'2023-02-29'}", "form.date");
        assertKey("{'date':'2023-2-3'}", "form.date");
        assertKey("{'date':20230203}", "form.date");
        assertKey("{'consent':'true'}", "form.checkbox");
        assertKey("{'rows':{}}", "form.rows.type");
        assertKey("{'rows':[1]}", "form.rows.type");
        assertKey("{'rows':[{'name':'甲','other':1}]}", "form.unknown");
        assertKey("{'rows':[{'name':'甲','people':1.5}]}", "form.number.count");
        assertKey("{'rows':[{'people':1}]}", "form.required");
        assertKey("{'rows':[" + "{},".repeat(200) + "{}]}", "form.rows.tooMany");
    }

    @Test
    void whatIsNoObjectIsRefusedAsAWhole() {
        for (String json : List.of("[]", "5", "'text'", "null")) {
            assertThat(keys(ALL_KINDS.check(data(json)))).containsExactly("form.data");
        }
        assertThat(keys(ALL_KINDS.check(PlainData.toJson(Map.of("share", Double.NaN))))).contains(
                "form.number.decimalBetween");
        assertThat(keys(ALL_KINDS.check((JsonNode) null))).containsExactly("form.data");
    }

    @Test
    void aFloodOfUnknownFieldsIsReportedInShort() {
        Map<String, Object> flood = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            flood.put("x".repeat(100) + i, i);
        }
        assertThat(TASK.check(flood).all()).hasSizeLessThan(30)
                .allSatisfy(violation -> assertThat(violation.fieldPath()).hasSizeLessThan(50));
    }

    @Test
    void rowsAreNamedByNumberAndBlankOnesSkipped() {
        Violations found = ALL_KINDS.check(data(
                "{'line':'ab','consent':true,'rows':[{'name':' '},{},{'people':3,'name':null}]}"));
        assertThat(found.all()).hasSize(1);
        assertThat(found.at("rows[2].name").orElseThrow().label()).isEqualTo("单位3·名称");
    }

    @Test
    void aDraftMayBeIncompleteAndOutOfRangeButNotOfAnotherType() {
        assertThat(ALL_KINDS.checkDraft(data(
                "{'line':'abcdefgh','share':500,'consent':false,'rows':[{'people':-1}]}"))).isEmpty();
        assertThat(ALL_KINDS.checkDraft(data("{'line':1,'share':'x','kinds':['z'],'nobody':1,'date':'?'}")).all())
                .hasSize(5);
        assertThat(keys(ALL_KINDS.checkDraft(data("{'share':1e21}")))).hasSize(1);
    }

    @Test
    void aHiddenFieldIsNotRequiredAndTakesNothing() {
        assertThat(ALL_KINDS.check(data("{'line':'ab','consent':true}"))).isEmpty();
        assertThat(keys(ALL_KINDS.check(data("{'line':'ab','consent':true,'reason':'x'}"))))
                .containsExactly("form.hidden");
        assertThat(keys(ALL_KINDS.check(data("{'line':'ac','consent':true}")))).containsExactly("form.required");
    }

    @Test
    void whatIsKeptIsTidyAndTakesNothingReadOnly() {
        assertThat(ALL_KINDS.completed(data("{'share':12.30,'line':'\u3000ab ','caseName':'forged','kinds':[],'x':1,"
                + "'rows':[{'name':' '},{'name':' 甲 ','x':2}],'date':''}")).toString())
                .isEqualTo("{\"line\":\"ab\",\"share\":12.30,\"rows\":[{\"name\":\"甲\"}]}");
    }

    @Test
    void aTotalIsTheServersAndADifferentOneIsRefused() {
        ObjectNode total = number("total", 2).put("readonly", true);
        ((ObjectNode) total.get("properties")).put("sumOf", "partA,partB");
        FormSchema form = Schemas.of(number("partA", 2), number("partB", 2), total);
        assertThat(form.check(data("{'partA':0.1,'partB':0.2}"))).isEmpty();
        Violation wrong = form.check(data("{'partA':0.1,'partB':0.2,'total':0.31}")).all().get(0);
        assertThat(wrong.args()).containsExactly("total", "partA、partB", "0.3", "0.31");
        assertThat(form.completed(data("{'partA':0.1,'partB':0.20,'total':9}")).get("total").asText())
                .isEqualTo("0.30");
        assertThat(form.completed(data("{'total':9}")).has("total")).isFalse();
        assertThat(form.completed(data("{'partA':5,'partB':'x'}")).has("total")).isFalse();
    }

    @Test
    void aFormThatCannotBeCheckedIsNotRead() {
        assertRefused("{'type':'filepicker','id':'a','key':'file'}", "filepicker");
        assertRefused("{'type':'expression','id':'a','key':'sum','expression':'=1'}", "expression");
        assertRefused("{'type':'textfield','id':'a','key':'a.b','label':'x'}", "camelCase");
        assertRefused("{'type':'textfield','id':'a','key':'name','label':'=x'}", "expression");
        assertRefused("{'type':'textfield','key':'name','label':'x'}", "id");
        assertRefused("{'type':'textfield','id':'a','key':'name','validate':{'required':'=x'}}", "expression");
        assertRefused("{'type':'textfield','id':'a','key':'name','properties':{'maxWord':'5'}}", "maxWord");
        assertRefused("{'type':'textfield','id':'a','key':'name','properties':{'maxWords':'five'}}", "maxWords");
        assertRefused("{'type':'textfield','id':'a','key':'name','properties':{'format':'iban'}}", "iban");
        assertRefused("{'type':'textfield','id':'a','key':'name','validate':{'pattern':'('}}", "pattern");
        assertRefused("{'type':'textfield','id':'a','key':'name','validate':{'validationType':'phone'}}", "format");
        assertRefused("{'type':'textfield','id':'a','key':'name','conditional':{'hide':'=count(x) > 1'}}", "plain");
        assertRefused("{'type':'number','id':'a','key':'amount'}", "integer");
        assertRefused("{'type':'number','id':'a','key':'amount','decimalDigits':1,'properties':{'decimals':'2'}}",
                "differ");
        assertRefused("{'type':'number','id':'a','key':'amount','decimalDigits':0,'properties':{'sumOf':'b'}}",
                "readonly");
        assertRefused("{'type':'number','id':'a','key':'amount','decimalDigits':0,'readonly':true,"
                + "'properties':{'sumOf':'b'}}", "sum of b");
        assertRefused("{'type':'radio','id':'a','key':'choice'}", "values");
        assertRefused("{'type':'select','id':'a','key':'choice','valuesKey':'fields'}", "fields");
        assertRefused("{'type':'datetime','id':'a','key':'time','subtype':'time'}", "dates");
        assertRefused("{'type':'group','id':'a','path':'x','components':[]}", "path");
        assertThatThrownBy(() -> Schemas.of(number("same", 0), number("same", 0).put("id", "b")))
                .isInstanceOf(FormSchemaException.class).hasMessageContaining("same");
        assertThatThrownBy(() -> FormSchema.parse("{")).isInstanceOf(FormSchemaException.class);
    }

    private static void assertRefused(String component, String reason) {
        assertThatThrownBy(() -> Schemas.of(component(component))).as(component)
                .isInstanceOf(FormSchemaException.class).hasMessageContaining(reason);
    }

    private static void assertKey(String json, String key) {
        assertThat(keys(ALL_KINDS.check(data(json)))).as(json).contains(key);
    }

    private static List<String> keys(Violations violations) {
        return violations.all().stream().map(Violation::messageKey).toList();
    }
}
