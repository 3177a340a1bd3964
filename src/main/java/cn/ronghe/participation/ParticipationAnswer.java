package cn.ronghe.participation;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Phone;
import cn.ronghe.shared.Refusal;

/**
 * What a member unit answers.
 *
 * @param takesPart false for 不参与
 * @param post      what the person is there: 校长办公室主任
 * @param reason    why it does not take part
 */
public record ParticipationAnswer(boolean takesPart, String name, String post, String phone, String reason) {

    public static final int LONGEST_NAME = 30;
    public static final int LONGEST_POST = 60;
    public static final int LONGEST_REASON = 500;

    public static ParticipationAnswer empty() {
        return new ParticipationAnswer(true, "", "", "", "");
    }

    /** Without the blanks that people write around and between. */
    ParticipationAnswer tidied() {
        return new ParticipationAnswer(takesPart, CleanText.strip(name), CleanText.strip(post),
                phone.length() > 60 ? phone : phone.replaceAll("[\\s\u00A0\u3000]", ""), CleanText.strip(reason));
    }

    /** By field. */
    Map<String, Refusal> problems() {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!isLine(name, LONGEST_NAME)) {
            problems.put("name", Refusal.of("participation.name.wrong", String.valueOf(LONGEST_NAME)));
        }
        if (!isLine(post, LONGEST_POST)) {
            problems.put("post", Refusal.of("participation.post.wrong", String.valueOf(LONGEST_POST)));
        }
        if (!Phone.isValid(phone)) {
            problems.put("phone", Refusal.of("participation.phone.wrong"));
        }
        if (!takesPart && (CleanText.isBlank(reason) || reason.length() > LONGEST_REASON || !isWritable(reason))) {
            problems.put("reason", Refusal.of("participation.reason.wrong", String.valueOf(LONGEST_REASON)));
        }
        return problems;
    }

    private static boolean isLine(String text, int longest) {
        return !CleanText.isBlank(text) && text.length() <= longest && CleanText.isOneLine(text) && isWritable(text);
    }

    private static boolean isWritable(String text) {
        return CleanText.isClean(text)
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }
}
