package org.greenledger.app.field;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.field.spi.ItemKind;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes in what telephones send, and hands it to whoever keeps items of its kind. */
@Service
public class FieldItems {

    private final Map<String, ItemKind> kinds;

    FieldItems(ObjectProvider<ItemKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(ItemKind::code, Function.identity()));
    }

    /**
     * Takes one item in, once however often it is sent.
     *
     * @throws Refused when it can never be kept as it is, with every reason
     */
    public FieldReceipt take(FieldItem item, CurrentUser user) {
        ItemKind kind = kinds.get(item.kind());
        if (kind == null) {
            throw new Refused(
                    List.of(
                            org.greenledger.app.shared.Refusal.at(
                                    "kind", "服务器不认识这种记录。请联网打开现场页面，更新后再发送")));
        }
        return kind.take(item, user);
    }
}
