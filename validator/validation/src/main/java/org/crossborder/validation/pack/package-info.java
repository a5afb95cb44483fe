// SPDX-License-Identifier: Apache-2.0
/** What is known of documents, as packs: types, schemas, rule sets, code lists. */
@NullMarked
package org.crossborder.validation.pack;

import org.jspecify.annotations.NullMarked;
