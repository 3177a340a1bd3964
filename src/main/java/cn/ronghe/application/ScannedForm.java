package cn.ronghe.application;

import cn.ronghe.attachment.AttachmentView;

/**
 * The scan of the sealed form (盖章扫描件) in a version.
 *
 * @param since     the version that it was uploaded for; 0 where that is not known
 * @param printCode on the pages that it shows
 * @param current   whether it shows the form as it stands in that version
 */
public record ScannedForm(AttachmentView file, int since, String printCode, boolean current) {
}
