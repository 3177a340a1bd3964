package cn.ronghe.form;

import java.util.List;
import java.util.Map;

import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The texts of some forms and the lists that they offer: with them the forms can be read again after their files have
 * changed.
 *
 * @param forms by name, with {@code {Y}} and its neighbours still in them
 * @param lists the words of each list of the configuration that one of the forms names
 */
public record FormTexts(Map<String, JsonNode> forms, Map<String, List<String>> lists) {

    /**
     * The form with the years of a batch in its labels.
     *
     * @throws FormSchemaException where it cannot be read, be it that this program no longer knows what stands there
     */
    public FormSchema get(String name, int year) {
        if (!forms.containsKey(name)) {
            throw new FormSchemaException("no form " + name);
        }
        return Forms.parse(name, Forms.withYears(CanonicalJson.of(forms.get(name)).text(), year), this::list);
    }

    private List<String> list(String key) {
        if (!lists.containsKey(key)) {
            throw new FormSchemaException("no option list is known here: " + key);
        }
        return lists.get(key);
    }
}
