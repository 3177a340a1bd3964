package cn.ronghe.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long links hold and how often things may be asked for.
 *
 * @param confirmationLink      for the e-mail of a registration
 * @param resetLink             for a forgotten password
 * @param invitationLink        for the first password of an invited person
 * @param mailsPerAddress       mails to one address that strangers can cause in an hour
 * @param registrationsPerClient registrations from one client in an hour
 * @param attemptsPerClient     tries at anything of this room from one client in an hour
 * @param leastTime             a registration filled in faster was not filled in by a person
 */
@ConfigurationProperties("ronghe.account")
public record AccountSettings(Duration confirmationLink, Duration resetLink, Duration invitationLink,
                              int mailsPerAddress, int registrationsPerClient, int attemptsPerClient,
                              Duration leastTime) {
}
