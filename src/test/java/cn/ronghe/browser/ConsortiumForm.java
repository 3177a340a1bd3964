package cn.ronghe.browser;

/** The 推荐书 of a 市域产教联合体. */
record ConsortiumForm(RecommendationForm form) {

    private static final String PROSE = "以智能物联为主导，规上企业 120 家，年产值占全区三成。";

    void write(String name) {
        FormPage section = form.section();
        section.isAt("1. 联合体与秘书处");
        section.fill("联合体名称", name).fill("(拟)成立时间", "2026-06-01").fill("联合体负责人", "程远")
                .fill("职务及联系方式", "管委会主任 0571-85252353");
        section.in("牵头单位").shows("依托园区", form.unit()).fill("牵头学校", "云栖职业技术学院").fill("牵头企业", "云栖物联有限公司");
        section.in("秘书处(办公室)情况").fill("秘书处所在单位", form.unit()).fill("秘书处负责人", "夏宁")
                .fill("固定办公面积", "120.5").fill("联系电话", "13800138000").fill("专职人数", "3").fill("兼职人数", "4")
                .shows("人员总数", "7").fill("人员姓名", "程远、夏宁");
        section.goOn();
        members();
        funds();
        indicators("2. 资源共建共享");
        indicators("2. 人才培养质量");
        indicators("2. 服务发展与企业情况");
        section.isAt("3. 特色与创新；4. 建设规划");
        section.fillTexts(PROSE).tick("产教联合体各成员单位近3年内在招生、就业、安全等领域未发生过违法或重大违规事件。");
        section.goOn();
        form.commitment("5. 申报承诺", "申报单位负责人已阅读并同意以上承诺");
    }

    private void members() {
        FormPage section = form.section();
        section.isAt("1. 联合体成员");
        section.row(1).choose("组成", "中职学校").fill("单位名称", "滨江中等职业学校").fill("在校生数", "3100");
        section.addRow(2).choose("组成", "高职院校(含职教本科)").fill("单位名称", "云栖职业技术学院").fill("在校生数", "5200");
        section.addRow(3).choose("组成", "普通本科学校").fill("单位名称", "云栖大学").fill("在校生数", "9800");
        section.addRow(4).choose("组成", "企业").fill("单位名称", "云栖物联有限公司");
        section.goOn();
    }

    private void funds() {
        FormPage section = form.section();
        section.isAt("1. 经费、园区与政策");
        section.in("2026年拟投入运行经费来源(万元)").fill("牵头单位负担", "100").fill("政府核拨", "50.5")
                .fill("其他成员负担", "20").fill("其他途径", "0");
        section.in("拟投入运行经费总额(万元)").shows("2026年", "170.5").fill("2027年", "180").fill("2028年", "200");
        section.fill("2025年产业园区总产值(亿元)", "812.5").fillTexts(PROSE);
        section.goOn();
    }

    private void indicators(String title) {
        form.section().isAt(title);
        form.section().fillNumbers("2").fillTexts(PROSE);
        form.section().goOn();
    }
}
