package cn.ronghe.account;

/**
 * A registration as typed.
 *
 * @param join whether the person asks to join the unit where its code is registered already
 */
public record RegisterUnit(UnitInput unit, String email, String username, String password, String repeated,
                           boolean join) {

    public static RegisterUnit empty() {
        return new RegisterUnit(UnitInput.empty(), "", "", "", "", false);
    }

    @Override
    public String toString() {
        return "RegisterUnit[" + unit + ", " + username + "]";
    }
}
