# Asks a Zonegraph server: by name, page by page, as a table, and how to cite it. Needs the packages httr2 and jsonlite.
#
#   Rscript example.R [http://localhost:8080]

library(httr2)

arguments <- commandArgs(trailingOnly = TRUE)
base <- if (length(arguments) > 0) arguments[[1]] else "http://localhost:8080"

# An answer. Waits as long as the server says when it is asked too much or its database is away.
fetch <- function(path, accept, parameters) {
  request(base) |>
    req_url_path(path) |>
    req_url_query(!!!parameters) |>
    req_headers(Accept = accept) |>
    req_retry(max_tries = 5, is_transient = \(response) resp_status(response) %in% c(429, 503)) |>
    req_error(is_error = \(response) FALSE) |>
    req_perform()
}

# What an answer says, if that is JSON.
read_json <- function(response) {
  if (isTRUE(grepl("json", resp_content_type(response)))) resp_body_json(response, check_type = FALSE)
}

# Stops with the code and the message of an answer that is an error: of a question, or of a file.
refuse <- function(response) {
  body <- read_json(response)
  error <- if (length(body$errors) > 0) body$errors[[1]] else list(message = body$detail, extensions = list(code = body$code))
  code <- error$extensions$code
  stop(paste0(if (is.null(code)) paste("HTTP", resp_status(response)) else code, ": ", error$message), call. = FALSE)
}

# The data of an answer. `question` is the name of a trusted document, or a GraphQL document.
ask <- function(question, ...) {
  variables <- list(...)
  json <- if (length(variables) == 0) "{}" else jsonlite::toJSON(variables, auto_unbox = TRUE, null = "null")
  parameters <- list(variables = as.character(json))
  parameters[[if (grepl("{", question, fixed = TRUE)) "query" else "documentId"]] <- question
  response <- fetch("/graphql", "application/graphql-response+json", parameters)
  body <- read_json(response)
  if (is.null(body$data) || length(body$errors) > 0) refuse(response)
  body$data
}

# All entries of a list, page by page.
walk <- function(question, field, ...) {
  nodes <- list()
  after <- NULL
  repeat {
    page <- (if (is.null(after)) ask(question, ...) else ask(question, after = after, ...))[[field]]
    nodes <- c(nodes, page$nodes)
    if (!page$pageInfo$hasNextPage) return(nodes)
    after <- page$pageInfo$endCursor
  }
}

# The answer of a trusted document as a data frame; what is not known is NA.
rows <- function(name, ...) {
  response <- fetch(paste0("/q/", name, ".csv"), "text/csv", list(...))
  if (resp_status(response) != 200) refuse(response)
  table <- read.csv(text = resp_body_string(response), check.names = FALSE, na.strings = "")
  booleans <- vapply(table, \(column) is.character(column) && all(column %in% c("true", "false", NA)), logical(1))
  table[booleans] <- lapply(table[booleans], \(column) column == "true")
  table
}

cat("Where did the bonded delivery of futures come from?\n")
for (origin in ask("lineage", measure = "measure:guofa-2014-65-29")$lineage$origins) {
  cat("- ", origin$sentence, " (", origin$evidence$confidence, ")\n", sep = "")
}

areas <- walk("areas", "areas", filter = list(province = list(id = list(eq = "province:CN-GD"))), first = 5L)
unknown <- sum(vapply(areas, \(area) is.null(area$approvedOn), logical(1)))
cat(length(areas), " areas in Guangdong, ", unknown, " without a known date\n", sep = "")

kinds <- rows("measures")[["measures.nodes.originKind"]]
kinds[is.na(kinds)] <- "not known"
kinds <- table(kinds)
kinds <- kinds[order(names(kinds), method = "radix")]
cat("Measures by where they were first tried: ", paste(names(kinds), kinds, collapse = ", "), "\n", sep = "")

tryCatch(
  ask("{ areas(first: 1000) { totalCount } }"),
  error = \(refused) cat("Refused:", conditionMessage(refused), "\n")
)

cat("Cite:", ask("{ dataset { citation } }")$dataset$citation, "\n")
