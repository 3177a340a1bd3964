package cn.ronghe.attachment;

import cn.ronghe.shared.Refusal;

/** What became of an upload. */
public sealed interface UploadResult {

    /**
     * The file is kept.
     *
     * @param alreadyThere the same content lay in the same slot: {@code file} is the earlier row under its earlier name
     *                     and nothing was added ({@code attachment.already-there} says so: given name, kept name)
     */
    record Stored(AttachmentView file, boolean alreadyThere) implements UploadResult {
    }

    /** Nothing is kept; the sentence names the file, the reason and what to do. */
    record Refused(Refusal refusal) implements UploadResult {
    }
}
