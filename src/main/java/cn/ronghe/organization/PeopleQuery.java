package cn.ronghe.organization;

/**
 * Which people a list shows.
 *
 * @param text       part of a login name, name, e-mail or mobile; empty for all
 * @param department code, or empty for all
 * @param role       null for all
 * @param active     null for all
 * @param after      login name after which the page begins, or empty for the first
 */
public record PeopleQuery(String text, String department, Role role, Boolean active, String after) {

    public PeopleQuery {
        text = SearchText.typed(text);
        department = SearchText.typed(department);
        after = SearchText.typed(after);
    }
}
