"""Imports every module of the generated Python client, and reads the examples of requests and answers with its models.

The argument is the directory of the examples: operation.request.json, operation.request.the-case.json, operation.response.json.
"""

import importlib
import inspect
import json
import pathlib
import pkgutil
import re
import sys
import typing

import concordat_client
from pydantic import BaseModel

MODELS = ("concordat_client.models.",)

# Answered in a form that somebody else publishes: an object of which the client says nothing.
FREE = ("getOpenDataFile",)


def modules():
    """Every module, imported."""
    walked = pkgutil.walk_packages(concordat_client.__path__, "concordat_client.")
    return [importlib.import_module(found.name) for found in walked]


def is_model(kind):
    return inspect.isclass(kind) and issubclass(kind, BaseModel) and kind.__module__.startswith(MODELS)


def model_of(hint):
    """The model in an annotation, if there is one."""
    if is_model(hint):
        return hint
    return next(filter(None, (model_of(part) for part in typing.get_args(hint))), None)


def operations(found):
    """For every operation, by its name in lower case: the model that it is sent, the one that it answers."""
    for module in found:
        for _, api in inspect.getmembers(module, inspect.isclass):
            if api.__module__ != module.__name__ or not module.__name__.endswith("_api"):
                continue
            for name, method in inspect.getmembers(api, inspect.isfunction):
                if name.startswith("_") or name.endswith(("_with_http_info", "_without_preload_content")):
                    continue
                hints = typing.get_type_hints(method)
                answered = model_of(hints.pop("return", None))
                sent = next(filter(None, map(model_of, hints.values())), None)
                yield re.sub("_", "", name), (sent, answered)


def main(examples):
    found = modules()
    known = dict(operations(found))
    read = 0
    for path in sorted(pathlib.Path(examples).glob("*.json")):
        operation, kind = path.name.split(".")[:2]
        if operation == "list":
            operation = "listCases"  # what any list answers where there is nothing
        if operation in FREE:
            continue
        sent, answered = known[operation.lower()]
        model = sent if kind == "request" else answered
        if model is None:
            sys.exit(f"{path.name}: the client knows no model of it")
        document = json.loads(path.read_text(encoding="utf-8"))
        value = model.from_dict(document)
        lost = set(document) - set(value.to_dict()) - {key for key in document if document[key] is None}
        if lost:
            sys.exit(f"{path.name}: {model.__name__} loses {lost}")
        read += 1
    if read == 0:
        sys.exit("there are no examples")
    print(f"{len(found)} modules imported, {len(known)} operations, {read} examples read with their models")


main(sys.argv[1])
