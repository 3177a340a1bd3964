package cn.ronghe.form;

/** How much work one comparison may still cost, so that no text that a person can type makes it slow. */
final class Effort {

    private long left;

    private Effort(long steps) {
        this.left = steps;
    }

    /** Some ten milliseconds at worst. */
    static Effort ofOneForm() {
        return new Effort(16_000_000);
    }

    /** Whether so many steps may be taken; then they count as taken. */
    boolean allows(long steps) {
        if (steps > left) {
            return false;
        }
        left -= steps;
        return true;
    }
}
