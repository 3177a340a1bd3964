package cn.ronghe.form;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A complete recommendation form of an invented school, section by section, as the browser would send it. */
public final class PracticeCenterSample {

    private static final Map<String, Object> BASICS = Map.ofEntries(
            Map.entry("centerName", "智能物联产教融合实践中心"), Map.entry("centerAddress", "西湖区云栖路 18 号"),
            Map.entry("industryField", "智能物联"), Map.entry("headName", "陈静"),
            Map.entry("headPhone", "13800138000"), Map.entry("headEmail", "chen@example.com"),
            Map.entry("builderName", "滨河职业技术学校"), Map.entry("builderCreditCode", "123301064700000014"),
            Map.entry("builderPhone", "0571-85252353"), Map.entry("builderEmail", "office@example.com"),
            Map.entry("builderAddress", "西湖区云栖路 18 号"), Map.entry("builderHeadName", "周明"),
            Map.entry("builderHeadPost", "校长"), Map.entry("builderHeadPhone", "057185252353"),
            Map.entry("builderHeadEmail", "zhou@example.com"),
            Map.entry("investmentEquipment", new BigDecimal("900.00")),
            Map.entry("investmentSite", new BigDecimal("300.00")),
            Map.entry("investmentOther", new BigDecimal("60.00")),
            Map.entry("investmentTotal", new BigDecimal("1260")));

    private PracticeCenterSample() {
    }

    public static JsonNode data() {
        ObjectNode all = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        for (FormSchema section : Schemas.city().sections("practice-center", 2024)) {
            all.set(section.id(), section.id().endsWith("basics") ? basics() : filled(section));
        }
        return all;
    }

    /** As it is read. */
    public static FormView view() {
        return FormView.of(Schemas.city().sections("practice-center", 2024), data()::get);
    }

    private static ObjectNode basics() {
        ObjectNode data = (ObjectNode) PlainData.toJson(BASICS);
        data.putArray("coBuilders").addObject().put("name", "云栖物联有限公司").put("code", "91330106MA2CXAMP06");
        data.withArray("coBuilders").addObject().put("name", "江畔技师学院").put("code", "4133012345");
        return data;
    }

    private static ObjectNode filled(FormSchema section) {
        ObjectNode data = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        for (Field field : section.fields()) {
            switch (field.type()) {
                case NUMBER -> data.put(field.key(), field.isTotal() ? 6 : 2);
                case CHECKBOX -> data.put(field.key(), true);
                default -> data.put(field.key(), "已建成实训室 12 间，年均开展实训 3.5 万人时。\n设备完好率 98%。");
            }
        }
        return data;
    }
}
