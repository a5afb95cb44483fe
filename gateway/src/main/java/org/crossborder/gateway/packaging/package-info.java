// SPDX-License-Identifier: Apache-2.0
/** SOAP with attachments on the wire: MIME multipart/related and AS4 compression, within bounds. */
@NullMarked
package org.crossborder.gateway.packaging;

import org.jspecify.annotations.NullMarked;
