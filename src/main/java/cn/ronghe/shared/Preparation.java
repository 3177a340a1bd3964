package cn.ronghe.shared;

import java.util.List;

/** Tells administrators what a room still needs from them before units can file, and what stands already. */
public interface Preparation {

    /**
     * One thing to be prepared.
     *
     * @param position in the order in which it is done best, from 1 on
     * @param key      of its title in {@code messages/}; with {@code .done} and {@code .open} it says how it stands
     * @param missing  what the sentence of an open step names; none where nothing is missing
     * @param page     of the portal, where it is done
     */
    record Step(int position, String key, boolean done, List<Object> missing, String page) {

        public static Step done(int position, String key, String page) {
            return new Step(position, key, true, List.of(), page);
        }

        public static Step open(int position, String key, String page, Object... missing) {
            return new Step(position, key, false, List.of(missing), page);
        }
    }

    List<Step> steps();
}
