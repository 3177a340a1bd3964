package cn.ronghe.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValueTypesTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Property
    void aCreditCodeHasExactlyOneCheckCharacter(@ForAll("codeBodies") String body) {
        long valid = ALPHABET.chars().filter(c -> CreditCode.isValid(body + (char) c)).count();
        assertThat(valid).isEqualTo(1);
    }

    @Property
    void oneWrongCharacterOrTwoSwappedNeighboursSpoilACreditCode(@ForAll("codeBodies") String body,
            @ForAll @IntRange(max = 16) int at, @ForAll @IntRange(max = 30) int other) {
        String code = body + CreditCode.checkCharacter(body + "0");
        char wrong = ALPHABET.charAt(other);
        Assume.that(code.charAt(at) != wrong);
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(CreditCode.isValid(code.substring(0, at) + wrong + code.substring(at + 1))).isFalse();
        if (at < 16 && code.charAt(at) != code.charAt(at + 1)) {
            String swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            assertThat(CreditCode.isValid(swapped)).isFalse();
        }
    }

    @Example
    void aTypedCreditCodeBecomesUpperCase() {
        assertThat(CreditCode.parse(" 91350100m000100y43\u3000").orElseThrow().text()).isEqualTo("91350100M000100Y43");
        assertThat(CreditCode.parse(null)).isEmpty();
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void wordsAreNeverMoreThanCodePointsAndJoinAtWhiteSpace(@ForAll String one, @ForAll String other) {
        assertThat(WordCount.of(one)).isLessThanOrEqualTo(one.codePointCount(0, one.length()));
        assertThat(WordCount.of(one + "\u3000" + other)).isEqualTo(WordCount.of(one) + WordCount.of(other));
        assertThat(WordCount.of(one) == 0).isEqualTo(CleanText.isBlank(one));
    }

    @Property
    void chineseTextCountsItsCharacters(@ForAll("chinese") String text) {
        assertThat(WordCount.of(text)).isEqualTo(text.codePointCount(0, text.length()));
    }

    @Property
    void cleanTextIsTextThatSurvivesUtf8(@ForAll String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        boolean survives = new String(utf8, StandardCharsets.UTF_8).equals(text);
        assertThat(CleanText.isClean(text)).isEqualTo(survives && text.indexOf(0) < 0);
    }

    @Property
    void strippingLeavesNoWhiteSpaceAtTheEnds(@ForAll String text) {
        String stripped = CleanText.strip("\u3000\u00a0" + text + "\ufeff ");
        assertThat(stripped).isEqualTo(CleanText.strip(stripped));
        assertThat(WordCount.of(stripped)).isEqualTo(WordCount.of(text));
    }

    @Property
    void validAddressesAndNumbersStayOnOneLine(@ForAll String text) {
        if (EMail.isValid(text) || Phone.isValid(text)) {
            assertThat(CleanText.isOneLine(text)).isTrue();
        }
        assertThat(EMail.isValid("name@example.com\n" + text)).isFalse();
        assertThat(Phone.isValid("13800138000\n" + text)).isFalse();
    }

    @Provide
    Arbitrary<String> codeBodies() {
        return Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(17);
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.of("产", "教", "融", "合", "，", "。", "“", "”", "—", "…", "（", "𠮷", "㎡", "２")
                .list().ofMaxSize(50).map(parts -> String.join("", parts));
    }
}
