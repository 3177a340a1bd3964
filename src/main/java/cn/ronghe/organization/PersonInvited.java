package cn.ronghe.organization;

/** An administrator made a login for somebody, who now sets the first password by a link in a mail. */
public record PersonInvited(String username) {
}
