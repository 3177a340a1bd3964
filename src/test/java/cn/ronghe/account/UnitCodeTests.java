package cn.ronghe.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.account.UnitCode.Quality;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitCodeTests {

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {
            "91350100M000100Y43,CREDIT_CODE",
            " 9135 0100-m000 100y43　,CREDIT_CODE",
            "９１350100M000100Y43,CREDIT_CODE",
            "91350100M000100Y44,DOUBTFUL",
            "91350100M000100YO3,DOUBTFUL",
            "4133012345,SCHOOL_CODE",
            "41330123456,WRONG",
            "91350100M000100Y4,WRONG",
            "91350100M000100Y4中,WRONG",
            "'',WRONG"})
    void slipsOfTheHandAreForgivenAndEarlyCodesToldFromWrongOnes(String typed, Quality quality) {
        assertThat(UnitCode.typed(typed).quality()).isEqualTo(quality);
    }
}
