package cn.ronghe.application;

/** @param confirmed the person has read the warning: a second application, or a correction without any change */
public record SubmitApplication(long applicationId, boolean confirmed) {
}
