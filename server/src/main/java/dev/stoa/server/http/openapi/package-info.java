/// The description of the API, made from its operations, and the pages that show it.
///
/// The document is OpenAPI 3.1, in an order that does not depend on anything but the operations, so
/// that the committed copy can be compared. The pages are static files of this program: nothing is
/// fetched from elsewhere.
///
/// Start reading at [OpenApi] and [DocsPages].
@NullMarked
package dev.stoa.server.http.openapi;

import org.jspecify.annotations.NullMarked;
