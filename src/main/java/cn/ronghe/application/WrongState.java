package cn.ronghe.application;

/** A step was asked of an application that is in no state for it: a defect, or somebody else was faster. */
public class WrongState extends IllegalStateException {

    public WrongState(String message) {
        super(message);
    }
}
