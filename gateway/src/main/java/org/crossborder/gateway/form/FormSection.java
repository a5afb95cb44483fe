// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.util.List;
import java.util.Optional;

/**
 * Some fields that belong together.
 *
 * @param id within its form
 * @param repeated whether it is answered once for each line of goods
 * @param byAuthority whether the issuing authority answers it, and not the trader
 */
public record FormSection(
    String id, boolean repeated, boolean byAuthority, List<FormField> fields) {
  public FormSection {
    fields = List.copyOf(fields);
  }

  /** The field with this id, if it is of this section. */
  public Optional<FormField> field(String field) {
    return fields.stream().filter(each -> each.id().equals(field)).findFirst();
  }
}
