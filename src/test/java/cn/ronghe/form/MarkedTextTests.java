package cn.ronghe.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.form.MarkedText.Kind;
import cn.ronghe.form.MarkedText.Run;
import cn.ronghe.shared.CleanText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTests {

    private static final String SENTENCES = "建设智能制造实训基地，面向园区企业开展订单培养。三年累计投入1260万元；每年培训员工800人次。";

    /** [-removed-]{+added+} */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "共建实训基地3个，年培训500人次|共建实训基地5个，年培训800人次|共建实训基地[-3-]{+5+}个，年培训[-500-]{+800+}人次",
        "2024年，120人|2025年，130人|[-2024-]{+2025+}年，[-120-]{+130+}人",
        "投入1,260.50万元|投入1,360.50万元|投入[-1,260.50-]{+1,360.50+}万元",
        "占比3.5%|占比35%|占比[-3.5%-]{+35%+}",
        "引进FANUC机器人|引进Fanuc机器人|引进[-FANUC-]{+Fanuc+}机器人",
        "5G专网|6G专网|[-5G-]{+6G+}专网",
        "智能制造、工业互联网|智能制造、机器人、工业互联网|智能制造、{+机器人、+}工业互联网",
        "校企合作|校企深度合作|校企{+深度+}合作",
        "服务企业，服务园区。|服务园区。|[-服务企业，-]服务园区。",
        "开展合作|推展协作|[-开展合-]{+推展协+}作",
        "甲同乙|丙同丁|[-甲同乙-]{+丙同丁+}",
        "滨河职业技术学校|未来科技公司|[-滨河职业技术学校-]{+未来科技公司+}",
        "一，二。|一;二。|一[-，-]{+;+}二。",
        "笑😀了|笑😁了|笑[-😀-]{+😁+}了",
        "家👨‍👩‍👧庭|家👨‍👩‍👦庭|家[-👨‍👩‍👧-]{+👨‍👩‍👦+}庭",
        "姓𠮷名|姓𠮶名|姓[-𠮷-]{+𠮶+}名",
        "cafe\u0301馆|cafe馆|[-cafe\u0301-]{+cafe+}馆",
        "依托学校的实训中心，整合行业资源，建成省内一流的平台|依托学院的实训基地，整合行业资源，建成国内领先的平台|"
                + "依托学[-校-]{+院+}的实训[-中心-]{+基地+}，整合行业资源，建成[-省内一流-]{+国内领先+}的平台",
    })
    void marksWhatAReaderWouldMark(String before, String after, String marked) {
        assertThat(written(MarkedText.between(before, after, Effort.ofOneForm()))).isEqualTo(marked);
    }

    @Test
    void marksWholeParagraphsThatCameOrWent() {
        assertThat(written(mark("甲段。\n乙段。\n丙段。", "甲段。\n丙段。"))).isEqualTo("甲段。\n[-乙段。\n-]丙段。");
        assertThat(written(mark("甲段。", "甲段。\n新的一段。"))).isEqualTo("甲段。{+\n新的一段。+}");
        assertThat(mark("甲乙丙丁", "戊己庚").isRelated()).isFalse();
        assertThat(mark("", "甲").runs()).containsExactly(new Run(Kind.ADDED, "甲"));
        assertThat(mark("甲", "").runs()).containsExactly(new Run(Kind.REMOVED, "甲"));
    }

    @Test
    void findsEverySmallChangeInALongTextThoughPunctuationChangedEverywhere() {
        String before = SENTENCES.repeat(40);
        String after = before.replace('；', '，').replace("800人", "900人");

        MarkedText marked = mark(before, after);

        assertThat(marked.runs()).filteredOn(run -> run.kind() == Kind.ADDED).hasSize(80)
                .extracting(Run::text).containsOnly("，", "900");
    }

    @Test
    void foldsWhatIsLongAndUnchangedAndSplitsNoCharacter() {
        String same = "𠮷".repeat(200);
        MarkedText folded = mark(same + "甲" + same + "乙" + same, same + "丙" + same + "丁" + same).folded();

        assertThat(folded.runs()).extracting(Run::kind).containsExactly(Kind.SKIPPED, Kind.SAME, Kind.REMOVED, Kind.ADDED,
                Kind.SAME, Kind.SKIPPED, Kind.SAME, Kind.REMOVED, Kind.ADDED, Kind.SAME, Kind.SKIPPED);
        assertThat(folded.runs()).allSatisfy(run -> assertThat(CleanText.isClean(run.text())).isTrue());
        assertThat(folded.runs().get(0).words()).isEqualTo(170);
        assertThat(folded.before()).isEqualTo(same + "甲" + same + "乙" + same);
        String clauses = "建设智能制造实训基地，".repeat(20);
        assertThat(mark(clauses + "甲" + clauses, clauses + "乙" + clauses).folded().runs()).extracting(Run::text).containsExactly(
                "建设智能制造实训基地，".repeat(18), "建设智能制造实训基地，".repeat(2), "甲", "乙", "建设智能制造实训基地，".repeat(2),
                "建设智能制造实训基地，".repeat(18));
        assertThat(mark("甲乙丙", "甲乙丁").folded()).isEqualTo(mark("甲乙丙", "甲乙丁"));
    }

    @Test
    void showsMarksThatWouldBeInvisible() {
        assertThat(mark("甲\n乙", "甲乙").runs().get(1).shown()).isEqualTo("↵\n");
        assertThat(mark("甲 乙", "甲乙").runs().get(1).shown()).isEqualTo("␣");
        assertThat(new Run(Kind.SAME, " ").shown()).isEqualTo(" ");
    }

    @Property(tries = 2000)
    void itsMarksGiveBothTextsBackAndCutNoCharacterInTwo(@ForAll("pairs") List<String> pair) {
        for (MarkedText marked : List.of(mark(pair.get(0), pair.get(1)), mark(pair.get(0), pair.get(1)).folded())) {
            assertThat(marked.before()).isEqualTo(pair.get(0));
            assertThat(marked.after()).isEqualTo(pair.get(1));
            assertThat(marked.runs()).allSatisfy(run -> {
                assertThat(run.text()).isNotEmpty();
                assertThat(CleanText.isClean(run.text())).isTrue();
            });
        }
    }

    @Test
    void staysFastWhateverIsTyped() {
        Random random = new Random(7);
        List<List<String>> hostile = List.of(
                List.of(letters(random, 5000), letters(random, 5000)),
                List.of(letters(random, 33_000), letters(random, 33_000)),
                List.of("，".repeat(100_000), "。".repeat(100_000)),
                List.of("，。".repeat(50_000), "。，、".repeat(33_000)),
                List.of("\n".repeat(100_000), "\n甲".repeat(50_000)),
                List.of("a" + ".".repeat(100_000), "a.".repeat(50_000)),
                List.of("甲乙".repeat(16_000), "乙甲丙".repeat(11_000)),
                List.of("e\u0301".repeat(50_000), "\u0301".repeat(100_000)),
                List.of("👨‍👩‍👧".repeat(12_000), "👩‍👧".repeat(20_000)));
        hostile.forEach(pair -> {
            MarkedText marked = assertTimeout(Duration.ofSeconds(20), () -> mark(pair.get(0), pair.get(1)).folded());
            assertThat(marked.before()).isEqualTo(pair.get(0));
            assertThat(marked.after()).isEqualTo(pair.get(1));
        });
    }

    @Provide
    Arbitrary<List<String>> pairs() {
        Arbitrary<String> piece = Arbitraries.of("建设", "实训", "基地", "，", "。", "、", "\n", "\r\n", " ", "　", "2024", "3.5%", "12",
                "5G", "abc", "甲", "乙", "𠮷", "😀", "👨‍👩‍👧", "e\u0301", "\u0301", "-", ".", "“", "”", "\u2028", "\u000B");
        Arbitrary<List<String>> text = piece.list().ofMaxSize(40);
        return Combinators.combine(text, text, Arbitraries.integers().between(0, 40)).as((one, other, cut) -> {
            String common = String.join("", one.subList(0, Math.min(cut, one.size())));
            return List.of(String.join("", one), common + String.join("", other));
        });
    }

    private static MarkedText mark(String before, String after) {
        return MarkedText.between(before, after, Effort.ofOneForm());
    }

    private static String letters(Random random, int length) {
        return IntStream.range(0, length).mapToObj(i -> i % 17 == 16 ? "，" : Character.toString(0x4E00 + random.nextInt(900)))
                .collect(Collectors.joining());
    }

    private static String written(MarkedText marked) {
        return marked.runs().stream().map(run -> switch (run.kind()) {
            case REMOVED -> "[-" + run.text() + "-]";
            case ADDED -> "{+" + run.text() + "+}";
            default -> run.text();
        }).collect(Collectors.joining());
    }
}
