// SPDX-License-Identifier: Apache-2.0
/** SOAP with attachments: multipart/related (RFC 2387). */
@NullMarked
package org.crossborder.conformance.as4.mime;

import org.jspecify.annotations.NullMarked;
