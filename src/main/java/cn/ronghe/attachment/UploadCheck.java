package cn.ronghe.attachment;

import java.util.Optional;

import cn.ronghe.attachment.Content.Flaw;
import cn.ronghe.shared.Refusal;

/** Whether an upload is what its name says, sound, and of an allowed kind. */
final class UploadCheck {

    private UploadCheck() {
    }

    /** Empty where the extension is one of the allowed kinds. */
    static Optional<Refusal> name(FileName name) {
        return FileKind.ofExtension(name.extension()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("attachment.kind-unknown", name.text()));
    }

    /** Empty where the content is sound and of the kind that the name promises. */
    static Optional<Refusal> content(FileName name, Content content) {
        FileKind promised = FileKind.ofExtension(name.extension()).orElseThrow();
        if (content.flaw().isPresent()) {
            return Optional.of(refusal(content.flaw().get(), name.text()));
        }
        if (content.kind().isEmpty()) {
            return Optional.of(Refusal.of("attachment.not-its-kind", name.text(), promised.extension()));
        }
        FileKind found = content.kind().get();
        return found == promised
                ? Optional.empty()
                : Optional.of(Refusal.of("attachment.kind-mismatch", name.text(), name.extension(), found.name(),
                        found.extension()));
    }

    private static Refusal refusal(Flaw flaw, String name) {
        return flaw == Flaw.TOO_MANY_PIXELS
                ? Refusal.of(flaw.key(), name, String.valueOf(PictureCheck.MAX_PIXELS / 10_000))
                : Refusal.of(flaw.key(), name);
    }
}
