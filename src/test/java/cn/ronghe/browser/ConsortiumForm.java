package cn.ronghe.browser;

import java.util.List;

/** The 推荐书 of a 市域产教联合体. */
record ConsortiumForm(RecommendationForm form) {

    private static final String PROSE = "以智能物联为主导，规上企业 120 家，年产值占全区三成。";

    void write(String name) {
        FormPage section = form.section();
        section.isAt("1. 联合体概况");
        section.fill("联合体名称", name).fill("（拟）成立时间", "2026-06-01");
        section.in("牵头单位").shows("依托园区", form.unit()).fill("牵头学校", "云栖职业技术学院").fill("牵头企业", "云栖物联有限公司");
        section.in("联合体负责人").fill("姓名", "程远").fill("职务", "管委会主任").fill("联系方式", "0571-85252353");
        section.in("秘书处（办公室）情况").fill("秘书处所在单位", form.unit()).fill("秘书处负责人", "夏宁")
                .fill("固定办公面积", "120.5").fill("联系电话", "13800138000").fill("专职人数", "3").fill("兼职人数", "4")
                .shows("人员总数", "7").fill("人员姓名", "程远、夏宁");
        for (String kind : List.of("中职学校", "高职院校（含职教本科）", "普通本科学校")) {
            section.in(kind).fill("数量", "2").fill("在校生数", "5200").fill("单位名称", "云栖职业技术学院、江畔技师学院");
        }
        for (String kind : List.of("政府部门", "企业", "科研机构", "其他组织")) {
            section.in(kind).fill("数量", "1").fill("单位名称", "云栖物联有限公司");
        }
        section.in("2026年拟投入运行经费来源(万元)").fill("牵头单位负担", "100").fill("政府核拨", "50.5")
                .fill("其他成员负担", "20").fill("其他途径", "0");
        section.in("拟投入运行经费总额(万元)").shows("2026年", "170.5").fill("2027年", "180").fill("2028年", "200");
        section.fill("2025年产业园区总产值", "812.5").fill("产业园区主导产业情况", PROSE)
                .fill("联合体所在地制定支持职业教育政策及落实情况", PROSE);
        section.goOn();
        form.commitment("5. 申报承诺", "申报单位负责人已阅读并同意以上承诺");
    }
}
