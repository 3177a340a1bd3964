package cn.ronghe.batch;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.springframework.lang.Nullable;

/**
 * A platform type (平台类型) as its file in {@code config/platform-types/} describes it.
 *
 * @param code               e.g. practice-center-school
 * @param name               e.g. 学校实践中心
 * @param family             the notice's chapter, e.g. 开放型区域产教融合实践中心
 * @param order              place among the types on pages
 * @param annex              the annex with its form, e.g. 附件3.3
 * @param process            id of the process that carries its applications
 * @param applicantKinds     kinds of units that may file, as in {@code config/organization-kinds.yaml}
 * @param districtDepartment kind of the department that reviews first
 * @param cityDepartment     kind of the city department that reviews and leads the selection
 * @param acceptancePrefix   middle part of the acceptance number (受理编号)
 * @param resultList         what the published list is called: 入选名单 or 培育名单
 * @param summaryList        the district's summary list
 * @param recommendationForm what its form has besides the fields: a file in {@code config/recommendation-forms/}
 * @param platformNameField  key of the form field with the platform's name
 * @param attachments        what is uploaded with it
 * @param checklist          what the first review looks at
 */
public record PlatformType(String code, String name, String family, int order, String annex, String process,
                           List<String> applicantKinds, String districtDepartment, String cityDepartment,
                           String acceptancePrefix, String resultList, SummaryList summaryList,
                           String recommendationForm, String platformNameField, List<AttachmentSlot> attachments,
                           List<String> checklist) {

    /**
     * The district's list (推荐名单汇总表).
     *
     * @param title  its title
     * @param annex  its annex in the notice
     * @param column head of its name column
     */
    public record SummaryList(String title, String annex, String column) {
    }

    /**
     * One kind of file uploaded with an application.
     *
     * @param formats  endings that are allowed here; null allows every ending that the system takes
     * @param minPages only where the scan of the sealed form lies: the least number of its pages
     */
    public record AttachmentSlot(String slot, String title, String hint, boolean required,
                                 @Nullable List<String> formats, @Nullable Integer minPages) {

        /** Whether the form's scan lies here: one PDF, which shows the form as it was when it was uploaded. */
        @JsonIgnore
        public boolean isScan() {
            return minPages != null;
        }
    }
}
