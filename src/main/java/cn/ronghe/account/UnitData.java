package cn.ronghe.account;

/** What was typed about a unit, checked and tidied, with the department that approves it. */
record UnitData(String unitName, String code, String explanation, String kind, String districtCode,
                String departmentCode, String contactName, String mobile) {
}
