package cn.ronghe.account;

/** What an invited colleague types. */
public record JoinUnit(String name, String mobile, String username, String password, String repeated) {

    public static JoinUnit empty() {
        return new JoinUnit("", "", "", "", "");
    }

    @Override
    public String toString() {
        return "JoinUnit[" + username + "]";
    }
}
