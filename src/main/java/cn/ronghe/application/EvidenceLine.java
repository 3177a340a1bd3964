package cn.ronghe.application;

import cn.ronghe.attachment.AttachmentView;

/**
 * One line of the index of the supporting evidence (支撑材料目录).
 *
 * @param number as it stands on the printed index and before the file's name in the zip: 01
 * @param name   of the file, behind the unit that gave it where a member did
 * @param place  what it is, e.g. 支撑材料
 */
public record EvidenceLine(String number, AttachmentView file, String name, String place) {

    private static final int SHORT = 8;

    static EvidenceLine of(int number, AttachmentView file, String name, String place) {
        return new EvidenceLine("%02d".formatted(number), file, name, place);
    }

    /** Enough of the SHA-256 to tell one file from another by eye. */
    public String shortHash() {
        return file.sha256().substring(0, SHORT);
    }
}
