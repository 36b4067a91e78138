from pathlib import Path

import pytest

from tests.picture import Picture


@pytest.fixture
def picture(tmp_path: Path) -> Picture:
    return Picture(tmp_path)
