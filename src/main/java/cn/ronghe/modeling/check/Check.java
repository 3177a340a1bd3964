package cn.ronghe.modeling.check;

/** Looks at one side of a drawing that can be read. */
interface Check {

    void look(CheckedModel model, Findings found);
}
