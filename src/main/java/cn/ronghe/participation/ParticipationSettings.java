package cn.ronghe.participation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How member units are asked to confirm that they take part.
 *
 * @param linkDays     how many days an invitation may be answered, through the end of the last one
 * @param mailsPerHour mails to member units that one application may cause in an hour
 * @param bundle       answers are told to the lead unit together, at most one mail in this time
 */
@ConfigurationProperties("ronghe.participation")
public record ParticipationSettings(int linkDays, int mailsPerHour, Duration bundle) {
}
