package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

import cn.ronghe.form.Forms;
import cn.ronghe.recommendation.EditionForm;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.FrozenContent;
import cn.ronghe.recommendation.RecommendationForm;
import cn.ronghe.shared.ConfigFiles;

/** A comparison names every section by what the pages call it, also where the annex prints no heading above it. */
class ChangesTests {

    private static final ConfigFiles CONFIG = new ConfigFiles(new DefaultResourceLoader(), "file:config/");
    private static final Forms FORMS = new Forms(new DefaultResourceLoader(), CONFIG, "file:forms/");
    private static final RecommendationForm LAYOUT =
            CONFIG.yaml("recommendation-forms/municipal-consortium.yaml", RecommendationForm.class);
    private static final EditionForm CONSORTIUM = new EditionForm("", LAYOUT, "",
            LAYOUT.sections().stream().map(section -> FORMS.get(section.form(), 2026)).toList());

    @Test
    void aSectionWithoutAHeadingOnPaperStillHasAName() {
        Changes changes = Changes.between(filled("甲校"), filled("乙校"), List.of());

        assertThat(changes.sections()).extracting(Changes.SectionChanges::title).containsExactly("1. 联合体成员");
        assertThat(changes.unchanged()).hasSize(7).startsWith("1. 联合体与秘书处", "1. 经费、园区与政策");
    }

    private static FilledForm filled(String member) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.putArray("members").addObject().put("name", member);
        return new FilledForm(CONSORTIUM, FrozenContent.of(Map.of("municipal-consortium-2-members", members), List.of()));
    }
}
