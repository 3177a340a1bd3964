package cn.ronghe.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the tests of this room write about. */
final class MailSamples {

    static final MailSettings SETTINGS = new MailSettings("noreply@example.cn", "产教融合平台申报系统", "ronghe");

    private MailSamples() {
    }

    static Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of("unitName", "西溪示例技工学校", "code", "91350100M000100Y43",
                "kind", "中职学校", "district", "西湖区", "contact", "周晓", "mobile", "13800138000",
                "email", "zhou@example.cn", "username", "xixi", "decider", "西湖区教育局", "inviter", "林越"));
        values.putAll(Map.of("left", "还有 2 个工作日", "holder", "孙书言", "cases", "2 件正在审核，1 件已签字盖章待报送",
                "calendarYear", "2027"));
        values.putAll(Map.of("platformName", "新能源汽车产教融合实践中心", "acceptanceNumber", "2026-XS-0017",
                "typeName", "学校实践中心", "batchName", "2026年第一批", "department", "西湖区教育局",
                "reason", "请补充近三年培训收入凭证", "due", "9月18日 17:30", "taskName", "初审推荐书",
                "documentNumber", "杭教高教〔2026〕1号", "link", "https://example.cn/cases/17"));
        values.put("left", "还有 2 个工作日");
        values.put("district", "西湖区");
        values.putAll(Map.of("time", "3月9日 09:30", "place", "示例路 66 号", "team", "陈静（市教育局）、孙书言（专家）"));
        values.put("unit", "西湖区发展和改革局");
        values.putAll(Map.of("leadUnit", "杭州示例职业技术学院", "role", "共建单位", "until", "3月16日 17:30",
                "confirmed", "云栖物联有限公司", "declined", "江畔技师学院（没有对口专业）", "waiting", "3"));
        return values;
    }

    static MailRequest request(String template, Recipient... to) {
        return new MailRequest(template, List.of(to), values(), "application:17");
    }
}
