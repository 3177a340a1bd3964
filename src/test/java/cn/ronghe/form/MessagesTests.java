package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Pattern KEY = Pattern.compile("\"(form\\.[a-zA-Z.]+[a-zA-Z])\"");

    @Test
    void everyKeyInTheCodeHasItsSentenceAndEverySentenceItsKey() throws IOException {
        Set<String> used = new TreeSet<>();
        Arrays.stream(Format.values()).map(Format::messageKey).forEach(used::add);
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/cn/ronghe/form"))) {
            for (Path source : sources.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(source));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/form.properties"))) {
            sentences.load(reader);
        }
        assertThat(sentences.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void anOverLongTextIsToldHowMuchToTakeOutAndThatNothingIsLost() {
        FormSchema plan = Schemas.city().get("practice-center-5-operation-plan", 2024);
        Violation violation = plan.check(Schemas.data("{'operationRationale':'" + "论".repeat(512) + "'}"))
                .at("operationRationale").orElseThrow();
        assertThat(Messages.say(violation))
                .isEqualTo("“（一）建设开放运营论证”超出 12 字，请精简到 500 字以内；已写内容不会丢失。");
    }

    @Test
    void aSchoolsNameAtTheHeadIsNamed() {
        FormSchema basics = Schemas.city().get("practice-center-1-basics", 2024);
        Violations found = basics.check(Schemas.data("{'centerName':'滨河职业技术学校智能物联产教融合实践中心',"
                + "'coBuilders':[{'name':'甲'}],'investmentEquipment':1.5,'investmentTotal':2}"));
        assertThat(found.at("centerName").map(Messages::say))
                .contains("“实践中心名称”不冠以学校、学院名称，请去掉开头的“滨河职业技术学校”。");
        assertThat(found.at("coBuilders[0].code").map(Messages::say))
                .contains("请填写“共建单位1·机构代码/统一社会信用代码”。");
        assertThat(found.at("headPhone").map(Messages::say)).contains("请填写“实践中心负责人·联系电话”。");
        assertThat(found.at("investmentTotal").map(Messages::say)).contains("“实践中心建设投资经费·实践中心总投资”应等于"
                + "设备(含软件及网络设备)投资、实训场地建设投资、其他投资之和 1.5，现为 2，请核对各分项。");
    }
}
